package io.newswire.enrich.analysis.text;

/** What stands between two tokens. */
final class Gap {
    /** How sure it is that a sentence ends here. */
    enum Stop {
        NONE,
        /** A period, which may belong to an abbreviation, initial or number before it. */
        PERIOD,
        /** A mark that ends a sentence where the next one starts as sentences do. */
        MARK,
        /** A new paragraph, or a mark that stands for nothing else. */
        CERTAIN
    }

    private static final int JOINT = 1;
    private static final int PERIOD = 2;
    private static final int COMMA = 4;
    private static final int SENTENCE = 8;
    private static final int BREAK = 16;
    private static final int MARK = 32;
    private static final int FULL_STOP = 64;
    private static final int DASH = 128;
    /** Blank, bracket or quotation mark, after a period or mark. */
    private static final int PARTED = 256;

    private int seen;
    private int lineEnds;
    private boolean blank;

    void add(int codePoint) {
        if (codePoint == ' ') {
            afterBlank();
        } else if (codePoint == '\n') {
            afterBlank();
            lineEnds++;
        } else if (Letters.isBlank(codePoint)) {
            afterBlank();
        } else {
            addMark(codePoint);
        }
    }

    void clear() {
        seen = 0;
        lineEnds = 0;
        blank = false;
    }

    /** Whether it is blanks in one line, or nothing. */
    boolean hasNoMarks() {
        return seen == 0 && lineEnds == 0;
    }

    /** The flags it gives to the token after it, but for those of sentences. */
    int flags(boolean first, boolean afterAbbreviation) {
        boolean period = (seen & PERIOD) != 0 && !afterAbbreviation;
        boolean paragraph = isParagraph();
        int flags = 0;
        if (first || paragraph || period || (seen & (SENTENCE | MARK | FULL_STOP)) != 0) {
            flags |= Tokens.CAPITAL_EXPECTED;
        }
        if (!first && !paragraph && !period && (seen & ~(JOINT | DASH | PERIOD | PARTED)) == 0) {
            flags |= Tokens.LINKED;
        }
        int marks = seen & ~PARTED;
        if (!paragraph && (marks == COMMA || (afterAbbreviation && marks == (COMMA | PERIOD)))) {
            flags |= Tokens.AFTER_COMMA;
        }
        return flags;
    }

    Stop stop() {
        if (isParagraph() || (seen & FULL_STOP) != 0) {
            return Stop.CERTAIN;
        }
        if ((seen & PARTED) == 0) {
            return Stop.NONE;
        }
        return (seen & MARK) != 0 ? Stop.MARK : (seen & PERIOD) != 0 ? Stop.PERIOD : Stop.NONE;
    }

    boolean isParagraph() {
        return lineEnds > 1;
    }

    /** Whether a dash stands in it between blanks, as after a dateline. */
    boolean isDash() {
        return blank && (seen & DASH) != 0;
    }

    private void afterBlank() {
        blank = true;
        seen |= (seen & (PERIOD | MARK)) == 0 ? 0 : PARTED;
    }

    private void addMark(int codePoint) {
        int meaning = meaning(codePoint);
        seen |= meaning;
        if ((meaning & (SENTENCE | BREAK)) != 0 && (seen & (PERIOD | MARK)) != 0 && codePoint != ':') {
            seen |= PARTED;
        }
    }

    private static int meaning(int codePoint) {
        return switch (codePoint) {
            case '-' -> JOINT | DASH;
            case '\u2010', '\u2011', '\'', '\u2019', '\u02BC', '`', '_' -> JOINT;
            case '.' -> PERIOD;
            case ',' -> COMMA;
            case '!', '?', '\u2026', '\u061F', '\u06D4', '\u0964', '\u203D' -> MARK;
            case '\u3002', '\uFF01', '\uFF1F' -> FULL_STOP;
            case ':', '"', '\u201C', '\u201E', '\u00AB', '\u2018', '\u2022' -> SENTENCE;
            case '\u2013', '\u2014', '\u2015' -> BREAK | DASH;
            default -> BREAK;
        };
    }
}
