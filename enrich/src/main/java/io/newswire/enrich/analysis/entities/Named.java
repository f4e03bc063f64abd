package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.text.Tokens;
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

    /** From here on a name's type is believed, even where the gazetteer has a well-known thing of another type. */
    static final double SURE = 0.75;

    static Named of(Resolved resolved) {
        Match match = resolved.match();
        Entry entry = resolved.entry();
        return new Named(
                match.field(), match.first(), match.last(), entry.kind().type(), entry, resolved.confidence());
    }

    /** The same name, taken for a thing of another type. */
    Named as(EntityType other, double confidence) {
        return new Named(field, first, last, other, null, confidence);
    }

    int length() {
        return last - first + 1;
    }

    String written() {
        return field.tokens().written(first, last);
    }

    /** A hash of its words: one for all names that are written alike. */
    long words() {
        long hash = 0;
        for (int i = first; i <= last; i++) {
            hash = hash * 31 + field.tokens().hash(i);
        }
        return hash;
    }

    /** The first letters of its words with a capital, folded. */
    String initials() {
        Tokens tokens = field.tokens();
        StringBuilder initials = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (tokens.startsUpper(i)) {
                initials.append(tokens.folded(i, 0));
            }
        }
        return initials.toString();
    }
}
