package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import org.jspecify.annotations.Nullable;

/** How often each term was found in one document, and where first. */
final class TermCounts {
    private final int[] counts;
    private final int[] firstTokens;
    private final @Nullable Tokens[] firstFields;

    TermCounts(int terms) {
        this.counts = new int[terms];
        this.firstTokens = new int[terms];
        this.firstFields = new Tokens[terms];
    }

    /** Counts what is found in a field. */
    TermAutomaton.Hit in(Tokens field, int weight) {
        return (term, token) -> {
            if (counts[term] == 0) {
                firstFields[term] = field;
                firstTokens[term] = token;
            }
            counts[term] += weight;
        };
    }

    int count(int term) {
        return counts[term];
    }

    /** The first place of a term of so many words, as written there; null where it was not found. */
    @Nullable
    String written(int term, int words) {
        Tokens field = firstFields[term];
        return field == null ? null : field.written(firstTokens[term], firstTokens[term] + words - 1);
    }
}
