package io.newswire.enrich.analysis.text;

/** Where a sentence begins and ends as written: the marks around its words are its own or a neighbour's. */
final class SentenceEdges {
    /** Quotation marks and brackets that open; straight marks open where they touch the next word only. */
    private static final String OPENING = "\u201c\u2018\u201e\u201a\u00ab\u2039([{\u00bf\u00a1";

    private static final String STRAIGHT = "\"'";

    private SentenceEdges() {}

    /**
     * A sentence with its marks.
     *
     * @param from its first word's first character
     * @param to the next sentence's first word's first character, or the text's end
     */
    static String written(String text, int from, int to) {
        int start = from;
        while (start > 0 && opens(text, start - 1)) {
            start--;
        }
        int end = to;
        while (end > from && (Character.isWhitespace(text.charAt(end - 1)) || opens(text, end - 1))) {
            end--;
        }
        return withSingleBlanks(text.substring(start, end));
    }

    /** Each run of white space as one blank. */
    private static String withSingleBlanks(String text) {
        StringBuilder parted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                parted.append(c);
            } else if (i == 0 || !isSpace(text.charAt(i - 1))) {
                parted.append(' ');
            }
        }
        return parted.toString();
    }

    /** White space of ASCII. */
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean opens(String text, int index) {
        char mark = text.charAt(index);
        return OPENING.indexOf(mark) >= 0
                || (STRAIGHT.indexOf(mark) >= 0 && (index == 0 || isOpen(text.charAt(index - 1))));
    }

    /** Whether a straight mark after this character opens. */
    private static boolean isOpen(char before) {
        return Character.isWhitespace(before) || OPENING.indexOf(before) >= 0 || STRAIGHT.indexOf(before) >= 0;
    }
}
