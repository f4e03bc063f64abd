package io.newswire.enrich.stories;

import io.newswire.enrich.analysis.similarity.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A grouper with its index, and articles that have what a test is about. */
final class Grouping {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final StoryIndex index = new MemoryStoryIndex();
    private final StoryGrouper grouper = new StoryGrouper();

    Told assign(StoryArticle article) {
        return grouper.assign(article, index);
    }

    /** An article that is no copy of any. */
    Told assign(String id, Set<String> terms) {
        return assign(new StoryArticle(id, Signature.EMPTY, terms, NOON));
    }

    /** An article that may be a copy, and has no terms. */
    Told assign(String id, Signature signature, Instant time) {
        return assign(new StoryArticle(id, signature, Set.of(), time));
    }

    List<StoryEvent> remove(String id) {
        return grouper.remove(id, index);
    }

    /** A signature of which this many of 64 places are those of the text's number. */
    static Signature signature(int text, int places) {
        return Signature.of(IntStream.range(0, Signature.SIZE)
                .map(place -> place < places ? text * 1000 + place : -place - text * 77)
                .toArray());
    }
}
