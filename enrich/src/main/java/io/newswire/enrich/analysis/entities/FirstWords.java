package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;

/**
 * Words that have their capital from the sentence that they start, as in "The council said": of the words with a capital in
 * news they are the half, and no name.
 */
final class FirstWords {
    private static final int LISTED = 1;
    private static final WordBits WORDS = read();

    private FirstWords() {}

    /** Whether a token is such a word, in front of one without a capital. */
    static boolean has(Tokens tokens, int token) {
        return tokens.startsUpper(token)
                && tokens.expectsCapital(token)
                && !tokens.isAllUpper(token)
                && (token + 1 == tokens.size() || !tokens.startsUpper(token + 1))
                && WORDS.bits(tokens.hash(token)) == LISTED;
    }

    private static WordBits read() {
        WordBits read = new WordBits();
        WordLists.lines("first-words.txt", line -> {
            Tokens words = Tokens.of(line);
            for (int i = 0; i < words.size(); i++) {
                read.add(words.hash(i), LISTED);
            }
        });
        return read;
    }
}
