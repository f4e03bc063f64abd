package io.newswire.ingest.article;

/** Characters that are none, which a source can write and not every reader or store can take. */
final class Characters {

    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** A text without control characters (but for white space), and with U+FFFD for each half of a surrogate pair. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (isControl(at) || Character.isSurrogate(at)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isControl(point)).forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            clean.appendCodePoint(half ? REPLACEMENT : point);
        });
        return clean.toString();
    }

    private static boolean isControl(int point) {
        return (point < ' ' && point != '\t' && point != '\n' && point != '\r' && point != '\f') || point == 0x7F;
    }
}
