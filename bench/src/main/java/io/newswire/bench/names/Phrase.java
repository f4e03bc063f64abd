package io.newswire.bench.names;

import io.newswire.record.EntityType;

/** A stretch of words of a sentence, from the first to the last, that is about a thing of a type. */
record Phrase(int first, int last, EntityType type) {
    boolean contains(int word) {
        return word >= first && word <= last;
    }
}
