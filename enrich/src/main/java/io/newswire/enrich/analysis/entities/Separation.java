package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;

/** What parts a token from the one before it. */
final class Separation {
    static final byte BLANK = 0;
    static final byte HYPHEN = 1;
    static final byte APOSTROPHE = 2;
    static final byte DOT = 3;
    static final byte ABBREVIATION = 4;
    static final byte SLASH = 5;
    static final byte COMMA = 6;
    static final byte QUOTE = 7;
    static final byte BRACKET = 8;
    static final byte DASH = 9;
    static final byte COLON = 10;
    static final byte SIGN = 11;
    static final byte OTHER = 12;
    /** From here on, a sentence, a line or the text ends between them. */
    static final byte STOP = 13;

    static final byte LINE = 14;
    static final byte END = 15;

    private Separation() {}

    static byte before(Tokens tokens, int token) {
        if (token == 0) {
            return END;
        }
        char after = tokens.after(token - 1);
        boolean adjacent = tokens.start(token) - tokens.end(token - 1) <= 1;
        if (adjacent && after == ' ' && tokens.length(token) > 1) {
            // So most words stand.
            return tokens.startsSentence(token) ? STOP : BLANK;
        }
        char before = tokens.before(token);
        if (after == '\n' || before == '\n') {
            return LINE;
        }
        if (isGenitive(tokens, token, after, before)) {
            return APOSTROPHE;
        }
        byte kind = adjacent ? adjacent(after) : apart(after, before);
        boolean stopped = tokens.startsSentence(token) && kind != DASH && kind != BRACKET;
        return stopped ? STOP : kind;
    }

    /** An "s" with a blank in front of it, or of its apostrophe, as texts have it that were parted into words before. */
    private static boolean isGenitive(Tokens tokens, int token, char after, char before) {
        int distance = tokens.start(token) - tokens.end(token - 1);
        return after == ' '
                && tokens.length(token) == 1
                && tokens.folded(token, 0) == 's'
                && !tokens.startsUpper(token)
                && (distance == 1 || (distance == 2 && (before == '\'' || before == '\u2019')));
    }

    private static byte adjacent(char c) {
        return switch (c) {
            case '-', '\u2010', '\u2011' -> HYPHEN;
            case '\'', '\u2019', '\u02BC', '`' -> APOSTROPHE;
            case '.' -> DOT;
            case '/' -> SLASH;
            case ',' -> COMMA;
            case '@', '#', '_' -> SIGN;
            case ':' -> COLON;
            case '\u2013', '\u2014' -> DASH;
            default -> Character.isLetterOrDigit(c) || c == ' ' || c == '\u00A0' || c == '&' ? BLANK : OTHER;
        };
    }

    private static byte apart(char after, char before) {
        return switch (after) {
            case '.', '!', '?', '\u2026' -> ABBREVIATION;
            case ',' -> COMMA;
            case ':' -> COLON;
            case ';' -> OTHER;
            default ->
                switch (before) {
                    case '"', '\u201C', '\u201D', '\u2018', '\'', '`', '\u00AB' -> QUOTE;
                    case '(', '[' -> BRACKET;
                    case '@', '#' -> SIGN;
                    default -> others(after);
                };
        };
    }

    private static byte others(char after) {
        return switch (after) {
            case ')', ']' -> BRACKET;
            case '"', '\u201D', '\u2019', '\'' -> QUOTE;
            default -> DASH;
        };
    }

    /** Whether the words on both sides may be parts of one run. */
    static boolean joins(byte separation) {
        return separation <= ABBREVIATION;
    }

    /** Whether a name may go on over it. */
    static boolean allowsName(byte separation) {
        return separation < STOP;
    }
}
