package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Words that have their capital from the sentence that they start, as in "The council said": of the words with a capital in
 * news they are the half, and no name.
 */
final class FirstWords {
    private static final long[] SORTED = read();

    private FirstWords() {}

    /** Whether a token is such a word, in front of one without a capital. */
    static boolean has(Tokens tokens, int token) {
        return tokens.expectsCapital(token)
                && !tokens.isAllUpper(token)
                && (token + 1 == tokens.size() || !tokens.startsUpper(token + 1))
                && Arrays.binarySearch(SORTED, tokens.hash(token)) >= 0;
    }

    private static long[] read() {
        LongStream.Builder hashes = LongStream.builder();
        WordLists.lines("first-words.txt", line -> {
            Tokens words = Tokens.of(line);
            for (int i = 0; i < words.size(); i++) {
                hashes.add(words.hash(i));
            }
        });
        return hashes.build().sorted().distinct().toArray();
    }
}
