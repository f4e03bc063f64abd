package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;

/** How a token is written. */
final class Shape {
    static final byte LOWER = 0;
    static final byte CAPITALISED = 1;
    private static final byte INITIAL = 2;
    private static final byte SHORT_CAPITALS = 3;
    private static final byte CAPITALS = 4;
    static final byte DIGITS = 5;
    static final byte YEAR = 6;
    private static final byte LETTERS_AND_DIGITS = 7;
    private static final byte WITHOUT_CASE = 8;
    private static final byte CASE_UNKNOWN = 9;
    private static final int SHORT = 3;
    private static final int YEAR_DIGITS = 4;

    private Shape() {}

    static byte of(Tokens tokens, int token, boolean cased) {
        if (!tokens.isCased(token)) {
            return uncased(tokens, token);
        }
        if (!cased) {
            return CASE_UNKNOWN;
        }
        if (!tokens.startsUpper(token)) {
            return isDigit(tokens.folded(token, 0)) ? LETTERS_AND_DIGITS : LOWER;
        }
        if (tokens.length(token) == 1) {
            return INITIAL;
        }
        if (!tokens.isAllUpper(token)) {
            return CAPITALISED;
        }
        return tokens.length(token) <= SHORT ? SHORT_CAPITALS : CAPITALS;
    }

    private static byte uncased(Tokens tokens, int token) {
        if (tokens.length(token) == 0 || !isDigit(tokens.folded(token, 0))) {
            return WITHOUT_CASE;
        }
        return tokens.length(token) == YEAR_DIGITS ? YEAR : DIGITS;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
