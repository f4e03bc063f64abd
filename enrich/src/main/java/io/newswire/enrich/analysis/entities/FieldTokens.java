package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Field;

/**
 * A field of a document, and how it is written: in a headline in title case, in capitals or without any, a capital tells nothing.
 */
record FieldTokens(Field field, Tokens tokens, boolean capitalsTell) {
    private static final int MIN_LENGTH = 4;
    private static final int MIN_WORDS_OF_HEADLINE = 3;
    private static final int MIN_WORDS_OF_TEXT = 12;
    private static final double TITLE_CASE = 0.7;

    static FieldTokens of(Field field, Tokens tokens) {
        int words = 0;
        int capitals = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isCased(i) && tokens.length(i) >= MIN_LENGTH) {
                words++;
                capitals += tokens.startsUpper(i) ? 1 : 0;
            }
        }
        boolean anyCapital = false;
        for (int i = 0; i < tokens.size() && !anyCapital; i++) {
            anyCapital = tokens.startsUpper(i);
        }
        int least = field == Field.headline ? MIN_WORDS_OF_HEADLINE : MIN_WORDS_OF_TEXT;
        return new FieldTokens(field, tokens, words < least || (anyCapital && capitals < TITLE_CASE * words));
    }

    /** Whether a capital at the start of this token shows that it is a name. */
    boolean capitalTells(int token) {
        return capitalsTell && tokens.startsUpper(token) && !tokens.expectsCapital(token);
    }
}
