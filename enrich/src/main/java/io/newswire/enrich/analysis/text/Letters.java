package io.newswire.enrich.analysis.text;

import java.text.Normalizer;
import java.util.Locale;

/** What kind of thing a code point is, and the form in which it is compared. */
final class Letters {
    static final byte OTHER = 0;
    static final byte LETTER = 1;
    /** Written without blanks between words: each one is a token of its own. */
    static final byte IDEOGRAPH = 2;
    /** Inside a word it belongs to it, yet is not compared: marks, joiners, soft hyphens, marks of direction. */
    static final byte SILENT = 3;

    /** Bits beside the kind. */
    static final byte UPPER = 4;

    static final byte LOWER = 8;
    private static final int KIND = 3;

    private static final byte[] TRAITS = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    /** Latin, Greek and Cyrillic, where nearly all letters that need folding are. */
    private static final String[] FOLDS = new String[0x530];

    static {
        for (int codePoint = 0; codePoint < TRAITS.length; codePoint++) {
            TRAITS[codePoint] = traitsOf(codePoint);
        }
        for (int codePoint = 0; codePoint < FOLDS.length; codePoint++) {
            FOLDS[codePoint] = foldOf(codePoint);
        }
    }

    private Letters() {}

    /** Its kind, and whether it is an upper or lower case letter. */
    static byte traits(int codePoint) {
        return codePoint < TRAITS.length ? TRAITS[codePoint] : traitsOf(codePoint);
    }

    /** The same for ASCII, and {@link #OTHER} for all else. */
    static byte ofAscii(char c) {
        return c < 0x80 ? TRAITS[c] : OTHER;
    }

    static int kind(byte traits) {
        return traits & KIND;
    }

    /** Its form for comparing: compatibility form, case folded, marks taken off; may be empty. */
    static String fold(int codePoint) {
        return codePoint < FOLDS.length ? FOLDS[codePoint] : foldOf(codePoint);
    }

    static boolean isBlank(int codePoint) {
        return codePoint <= ' ' || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    private static byte traitsOf(int codePoint) {
        int upper = Character.isUpperCase(codePoint) ? UPPER : 0;
        int lower = Character.isLowerCase(codePoint) ? LOWER : 0;
        return (byte) (kindOf(codePoint) | upper | lower);
    }

    private static byte kindOf(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> SILENT;
            case Character.COMBINING_SPACING_MARK -> LETTER;
            default -> Character.isLetterOrDigit(codePoint) ? letterKind(codePoint) : OTHER;
        };
    }

    private static byte letterKind(int codePoint) {
        return isIdeograph(codePoint) ? IDEOGRAPH : LETTER;
    }

    private static boolean isIdeograph(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }

    private static String foldOf(int codePoint) {
        if (codePoint < 0x80) {
            return Character.toString(Character.toLowerCase(codePoint));
        }
        String apart = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        // Upper case first, so that sharp s and final sigma fold as Unicode's case folding has it.
        apart.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> kindOf(c) != SILENT)
                .map(Letters::plain)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The plain letter for those whose stroke or hook Unicode does not hold to be a mark. */
    private static int plain(int codePoint) {
        return switch (codePoint) {
            case 'ø' -> 'o';
            case 'đ', 'ð' -> 'd';
            case 'ł' -> 'l';
            case 'ħ' -> 'h';
            case 'ı' -> 'i';
            case 'ς' -> 'σ';
            default -> codePoint;
        };
    }
}
