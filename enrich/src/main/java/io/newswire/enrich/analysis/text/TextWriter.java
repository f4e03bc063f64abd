package io.newswire.enrich.analysis.text;

/** Collects text in paragraphs: blanks collapse, and breaks are written only between words. */
final class TextWriter {
    private static final int NOTHING = 0;
    private static final int BLANK = 1;
    private static final int LINE = 2;
    private static final int PARAGRAPH = 3;

    private final StringBuilder out;
    private int pending = NOTHING;

    TextWriter(int capacity) {
        this.out = new StringBuilder(Math.min(capacity, 1 << 20));
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isBlank(c) || Character.isISOControl(c)) {
                blank();
            } else {
                flush();
                out.append(c);
            }
        }
    }

    void blank() {
        pending = Math.max(pending, BLANK);
    }

    /** Ends the line; two in a row end the paragraph, as writers who know no paragraphs mean it. */
    void line() {
        pending = pending >= LINE ? PARAGRAPH : LINE;
    }

    void paragraph() {
        pending = PARAGRAPH;
    }

    String finish() {
        return out.toString();
    }

    private void flush() {
        if (pending != NOTHING && !out.isEmpty()) {
            out.append(pending == PARAGRAPH ? "\n\n" : pending == LINE ? "\n" : " ");
        }
        pending = NOTHING;
    }
}
