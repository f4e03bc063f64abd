package io.newswire.enrich.analysis.text;

/** What stands between two tokens. */
final class Gap {
    private static final int JOINT = 1;
    private static final int PERIOD = 2;
    private static final int COMMA = 4;
    private static final int SENTENCE = 8;
    private static final int BREAK = 16;

    private int seen;
    private int lineEnds;

    void add(int codePoint) {
        if (codePoint == '\n') {
            lineEnds++;
        } else if (!Letters.isBlank(codePoint)) {
            seen |= meaning(codePoint);
        }
    }

    void clear() {
        seen = 0;
        lineEnds = 0;
    }

    /** The flags it gives to the token after it. */
    int flags(boolean first, boolean afterAbbreviation) {
        boolean period = (seen & PERIOD) != 0 && !afterAbbreviation;
        boolean paragraph = lineEnds > 1;
        int flags = 0;
        if (first || paragraph || period || (seen & SENTENCE) != 0) {
            flags |= Tokens.SENTENCE_START;
        }
        if (!first && !paragraph && !period && (seen & (COMMA | SENTENCE | BREAK)) == 0) {
            flags |= Tokens.LINKED;
        }
        if (!paragraph && (seen == COMMA || (afterAbbreviation && seen == (COMMA | PERIOD)))) {
            flags |= Tokens.AFTER_COMMA;
        }
        return flags;
    }

    private static int meaning(int codePoint) {
        return switch (codePoint) {
            case '-', '\u2010', '\u2011', '\'', '\u2019', '\u02BC', '`', '_' -> JOINT;
            case '.' -> PERIOD;
            case ',' -> COMMA;
            case '!', '?', '\u2026', '\u3002', ':', '"', '\u201C', '\u201E', '\u00AB', '\u2018', '\u2022' -> SENTENCE;
            default -> BREAK;
        };
    }
}
