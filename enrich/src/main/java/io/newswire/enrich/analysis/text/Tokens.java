package io.newswire.enrich.analysis.text;

import org.jspecify.annotations.Nullable;

/**
 * The words of a text in order: runs of letters and digits, parted at everything else (hyphens and apostrophes too); an
 * ideograph is a word of its own, and {@code &} is the word "and". Each has its place in the text, its folded form for
 * comparing, and how it is written. Immutable.
 */
public final class Tokens {
    /** Code points of a text that are looked at: far more than any article has, so that memory stays bounded. */
    public static final int LIMIT = 1_000_000;

    /** In place of the stem of a word that tells nothing. */
    public static final long NO_STEM = 0;

    static final int UPPER_START = 1;
    static final int ALL_UPPER = 2;
    static final int CASED = 4;
    static final int SENTENCE_START = 8;
    static final int LINKED = 16;
    static final int AFTER_COMMA = 32;
    static final int CAPITAL_EXPECTED = 64;

    private final String text;
    private final int size;
    private final int[] places;
    private final char[] folded;
    private final long[] hashes;
    private final byte[] flags;
    /** Found out when they are asked for. */
    private volatile long @Nullable [] stems;

    /** Five numbers a token in {@code places}: see the accessors. */
    Tokens(String text, int size, int[] places, char[] folded, long[] hashes, byte[] flags) {
        this.text = text;
        this.size = size;
        this.places = places;
        this.folded = folded;
        this.hashes = hashes;
        this.flags = flags;
    }

    /** The words of a text, or of its first {@link #LIMIT} code points; none for null. */
    public static Tokens of(@Nullable String text) {
        return new Tokenizer(text == null ? "" : text).run();
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Where it starts, in code points from the text's start. */
    public int start(int token) {
        return places[token * Tokenizer.STRIDE];
    }

    /** One past its last code point. */
    public int end(int token) {
        return places[token * Tokenizer.STRIDE + 1];
    }

    /** One past its last code point, or, for the last letter of an abbreviation such as U.S., past its period. */
    public int endOfName(int token) {
        int next = places[token * Tokenizer.STRIDE + 3];
        boolean abbreviation = token > 0
                && length(token) == 1
                && length(token - 1) == 1
                && startsUpper(token)
                && start(token) == end(token - 1) + 1
                && next < text.length()
                && text.charAt(next) == '.'
                && text.charAt(places[token * Tokenizer.STRIDE + 2] - 1) == '.';
        return abbreviation ? end(token) + 1 : end(token);
    }

    /** The text from the first to the last of these tokens, as written. */
    public String written(int first, int last) {
        return text.substring(places[first * Tokenizer.STRIDE + 2], places[last * Tokenizer.STRIDE + 3]);
    }

    /** The sentence that starts with this token, as written, from its opening quotation marks to its stop. */
    public String sentence(int first) {
        int next = nextSentence(first);
        int from = places[first * Tokenizer.STRIDE + 2];
        int to = next < size ? places[next * Tokenizer.STRIDE + 2] : text.length();
        return SentenceEdges.written(text, from, to);
    }

    /** The character in front of it; a line feed where it is the first. */
    public char before(int token) {
        int start = places[token * Tokenizer.STRIDE + 2];
        return start == 0 ? '\n' : text.charAt(start - 1);
    }

    /** The character after it; a line feed where it is the last. */
    public char after(int token) {
        int end = places[token * Tokenizer.STRIDE + 3];
        return end == text.length() ? '\n' : text.charAt(end);
    }

    /** Characters of its folded form. */
    public int length(int token) {
        return places[(token + 1) * Tokenizer.STRIDE + 4] - places[token * Tokenizer.STRIDE + 4];
    }

    /** A character of its folded form. */
    public char folded(int token, int index) {
        return folded[places[token * Tokenizer.STRIDE + 4] + index];
    }

    /** Its folded form: compatibility composed, case folded, without diacritics. */
    public String folded(int token) {
        return new String(folded, places[token * Tokenizer.STRIDE + 4], length(token));
    }

    /** Hash of its folded form, of 64 bits: stands for the word. */
    public long hash(int token) {
        return hashes[token];
    }

    /**
     * The hash of its word's stem, that is of its first seven letters without the endings of English, so that forms of a word are
     * one; or {@link #NO_STEM} where it says nothing of what a text is about: numbers, single letters, and the words that every
     * English text has.
     */
    public long stem(int token) {
        long[] known = stems;
        if (known == null) {
            known = new long[size];
            for (int i = 0; i < size; i++) {
                int place = i * Tokenizer.STRIDE + 4;
                known[i] = TellingWords.stem(hashes[i], folded, places[place], places[place + Tokenizer.STRIDE]);
            }
            stems = known;
        }
        return known[token];
    }

    /** True where it starts with a capital. */
    public boolean startsUpper(int token) {
        return has(token, UPPER_START);
    }

    /** True where it has two or more letters, all of them capitals. */
    public boolean isAllUpper(int token) {
        return has(token, ALL_UPPER);
    }

    /** True where it is in a script that has capitals. */
    public boolean isCased(int token) {
        return has(token, CASED);
    }

    /** True where a sentence starts: the first one, a paragraph's first, and those after a stop, as {@link SentenceStart} tells. */
    public boolean startsSentence(int token) {
        return has(token, SENTENCE_START);
    }

    /** The first token after this one that starts a sentence; {@link #size()} where none does. */
    public int nextSentence(int token) {
        int next = token + 1;
        while (next < size && !startsSentence(next)) {
            next++;
        }
        return Math.min(next, size);
    }

    /** True where any word would start with a capital: where a sentence or a quotation starts, and after a colon. */
    public boolean expectsCapital(int token) {
        return has(token, CAPITAL_EXPECTED);
    }

    /** True where only blanks, a hyphen, an apostrophe or the period of an abbreviation part it from the one before. */
    public boolean isLinked(int token) {
        return has(token, LINKED);
    }

    /** True where only a comma and blanks part it from the one before. */
    public boolean followsComma(int token) {
        return has(token, AFTER_COMMA);
    }

    private boolean has(int token, int flag) {
        return (flags[token] & flag) != 0;
    }
}
