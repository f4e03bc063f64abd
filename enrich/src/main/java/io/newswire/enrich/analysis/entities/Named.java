package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.record.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A place of a document where a thing is named.
 *
 * @param first its first token
 * @param last its last token
 * @param entry what it means; null for a thing that the gazetteer does not have
 * @param confidence from 0 to 1
 */
record Named(
        FieldTokens field,
        int first,
        int last,
        EntityType type,
        @Nullable Entry entry,
        double confidence) {

    static Named of(Resolved resolved) {
        Match match = resolved.match();
        Entry entry = resolved.entry();
        return new Named(
                match.field(), match.first(), match.last(), entry.kind().type(), entry, resolved.confidence());
    }

    int length() {
        return last - first + 1;
    }

    boolean overlaps(Match match) {
        return field.equals(match.field()) && first <= match.last() && match.first() <= last;
    }

    String written() {
        return field.tokens().written(first, last);
    }
}
