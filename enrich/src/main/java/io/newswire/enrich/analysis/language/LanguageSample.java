package io.newswire.enrich.analysis.language;

/**
 * The start of a text as the model was trained to see it: in lower case, blanks collapsed, without figures, addresses and
 * names of accounts, and no character more than twice in a row.
 */
final class LanguageSample {
    private final StringBuilder sample = new StringBuilder();
    private final int limit;
    private int letters;

    LanguageSample(int limit) {
        this.limit = limit;
    }

    /** Adds a text as far as there is room, and its words count. */
    void add(String text) {
        append(' ');
        int at = 0;
        // Of what is no language, such as an endless address, only so much is looked at.
        int end = Math.min(text.length(), limit * 10);
        while (at < end && sample.length() < limit) {
            int wordEnd = wordEnd(text, at, end);
            if (!isAddress(text, at, wordEnd)) {
                appendWord(text, at, wordEnd);
            }
            append(' ');
            at = wordEnd + 1;
        }
    }

    String text() {
        return sample.toString();
    }

    int letters() {
        return letters;
    }

    private static int wordEnd(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    private static boolean isAddress(String text, int start, int end) {
        if (start < end && (text.charAt(start) == '@' || text.charAt(start) == '#')) {
            return true;
        }
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) == '@' || (text.charAt(i) == '/' && text.charAt(i - 1) == ':')) {
                return true;
            }
        }
        return false;
    }

    private void appendWord(String text, int start, int end) {
        for (int i = start; i < end && sample.length() < limit; i++) {
            char c = text.charAt(i);
            boolean nothing = Character.isDigit(c) || (c >= '\uD83C' && c <= '\uDFFF');
            append(nothing ? ' ' : Character.toLowerCase(c));
        }
    }

    private void append(char c) {
        int size = sample.length();
        boolean repeated = size > 0 && sample.charAt(size - 1) == c;
        if (repeated && (c == ' ' || (size > 1 && sample.charAt(size - 2) == c))) {
            return;
        }
        if (c != ' ' || size > 0) {
            sample.append(c);
            letters += Character.isLetter(c) ? 1 : 0;
        }
    }
}
