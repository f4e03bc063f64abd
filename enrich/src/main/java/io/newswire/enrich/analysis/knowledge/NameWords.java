package io.newswire.enrich.analysis.knowledge;

import io.newswire.enrich.analysis.text.Tokens;

/** What a name has to be like to be looked for in texts. */
public final class NameWords {
    /** Words of the longest name: so that a hostile entry cannot make matching slow. */
    public static final int MOST = 12;

    private static final int MIN_LETTERS = 2;

    private NameWords() {}

    /** A single letter, or a short word without a capital, would match everywhere; an ideograph is a word. */
    public static boolean canBeFound(Tokens words) {
        if (words.size() == 0 || words.size() > MOST) {
            return false;
        }
        return words.size() > 1
                || !words.isCased(0)
                || words.length(0) >= (words.startsUpper(0) ? MIN_LETTERS : 2 * MIN_LETTERS);
    }
}
