package io.newswire.enrich.analysis.text;

import java.util.Arrays;

/** One pass over a text that collects its tokens. */
final class Tokenizer {
    /** Numbers a token: start and end in code points, start and end in characters, start of the folded form. */
    static final int STRIDE = 5;

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int MAX_ABBREVIATION = 3;
    private static final int MAX_SHORT_NUMBER = 2;
    /** Times {@link Letters#UPPER} it is the bit that an ASCII letter has in lower case only. */
    private static final int UPPER_TO_LOWER = 0x20 / Letters.UPPER;

    private final String text;
    /** Those of the text that can be looked at. */
    private final char[] chars;

    private final Gap gap = new Gap();
    private final SentenceStart sentences = new SentenceStart();
    private int at;
    private int codePoints;
    private int size;
    // Of the word being read.
    private long hash;
    private int upperLetters;
    private int allTraits;
    private int[] places;
    private long[] hashes;
    private byte[] flags;
    private char[] folded;
    private int foldedSize;

    Tokenizer(String text) {
        this.text = text;
        this.chars = new char[Math.min(text.length(), 2 * Tokens.LIMIT)];
        text.getChars(0, chars.length, chars, 0);
        int guess = Math.min(chars.length, Tokens.LIMIT) / 5 + 8;
        this.places = new int[(guess + 1) * STRIDE];
        this.hashes = new long[guess];
        this.flags = new byte[guess];
        this.folded = new char[Math.min(chars.length, Tokens.LIMIT) + 8];
    }

    Tokens run() {
        while (at < chars.length && codePoints < Tokens.LIMIT) {
            int codePoint = Character.codePointAt(chars, at);
            byte traits = Letters.traits(codePoint);
            switch (Letters.kind(traits)) {
                case Letters.LETTER -> word((traits & Letters.UPPER) != 0);
                case Letters.IDEOGRAPH -> ideograph(codePoint);
                case Letters.SILENT -> advance(codePoint);
                default -> separator(codePoint);
            }
        }
        places[size * STRIDE + 4] = foldedSize;
        return new Tokens(text, size, places, folded, hashes, flags);
    }

    private void advance(int codePoint) {
        at += Character.charCount(codePoint);
        codePoints++;
    }

    private void separator(int codePoint) {
        if (codePoint == '&') {
            begin();
            append("and");
            advance(codePoint);
            finish(codePoints, at, 0);
        } else {
            gap.add(codePoint);
            advance(codePoint);
        }
    }

    private void ideograph(int codePoint) {
        begin();
        append(Letters.fold(codePoint));
        advance(codePoint);
        finish(codePoints, at, 0);
    }

    private void word(boolean upperStart) {
        begin();
        upperLetters = 0;
        allTraits = 0;
        asciiLetters();
        int lastCodePoint = codePoints;
        int lastAt = at;
        while (at < chars.length && codePoints < Tokens.LIMIT) {
            int codePoint = Character.codePointAt(chars, at);
            byte traits = Letters.traits(codePoint);
            int kind = Letters.kind(traits);
            if (kind != Letters.LETTER && kind != Letters.SILENT) {
                break;
            }
            advance(codePoint);
            if (kind == Letters.LETTER) {
                note(traits);
                append(codePoint);
                lastCodePoint = codePoints;
                lastAt = at;
            }
        }
        finish(lastCodePoint, lastAt, shape(upperStart));
    }

    /** The quick way over what most words consist of. */
    private void asciiLetters() {
        int end = Math.min(chars.length, at + Math.min(Tokens.LIMIT - codePoints, folded.length - foldedSize));
        char[] from = chars;
        char[] to = folded;
        int shift = foldedSize - at;
        long mixed = hash;
        int traits = 0;
        int upper = 0;
        int next = at;
        while (next < end) {
            char c = from[next];
            byte its = Letters.ofAscii(c);
            if (its == Letters.OTHER) {
                break;
            }
            traits |= its;
            upper += its & Letters.UPPER;
            char lower = (char) (c | (its & Letters.UPPER) * UPPER_TO_LOWER);
            to[shift + next++] = lower;
            mixed = (mixed ^ lower) * FNV_PRIME;
        }
        hash = mixed;
        allTraits |= traits;
        upperLetters += upper / Letters.UPPER;
        foldedSize += next - at;
        codePoints += next - at;
        at = next;
    }

    private void note(byte traits) {
        allTraits |= traits;
        upperLetters += (traits & Letters.UPPER) / Letters.UPPER;
    }

    private int shape(boolean upperStart) {
        boolean lower = (allTraits & Letters.LOWER) != 0;
        return (upperStart ? Tokens.UPPER_START : 0)
                | (lower || upperLetters > 0 ? Tokens.CASED : 0)
                | (!lower && upperLetters > 1 ? Tokens.ALL_UPPER : 0);
    }

    private void begin() {
        if (size == flags.length) {
            int capacity = size * 2;
            places = Arrays.copyOf(places, (capacity + 1) * STRIDE);
            hashes = Arrays.copyOf(hashes, capacity);
            flags = Arrays.copyOf(flags, capacity);
        }
        int place = size * STRIDE;
        places[place] = codePoints;
        places[place + 2] = at;
        places[place + 4] = foldedSize;
        hash = FNV_BASIS;
    }

    private void append(int codePoint) {
        if (codePoint < 0x80) {
            append((char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint));
        } else {
            append(Letters.fold(codePoint));
        }
    }

    private void append(String part) {
        for (int i = 0; i < part.length(); i++) {
            append(part.charAt(i));
        }
    }

    private void append(char letter) {
        if (foldedSize == folded.length) {
            folded = Arrays.copyOf(folded, foldedSize * 2);
        }
        folded[foldedSize++] = letter;
        hash = (hash ^ letter) * FNV_PRIME;
    }

    private void finish(int endCodePoint, int endAt, int shape) {
        hashes[size] = hash;
        places[size * STRIDE + 1] = endCodePoint;
        places[size * STRIDE + 3] = endAt;
        flags[size] = (byte) (shape | (size > 0 && gap.hasNoMarks() ? flagsWithinSentence() : flagsAfterMarks(shape)));
        gap.clear();
        size++;
    }

    /** The quick way for what most words stand after: a blank. */
    private int flagsWithinSentence() {
        sentences.goesOn();
        return Tokens.LINKED;
    }

    private int flagsAfterMarks(int shape) {
        boolean abbreviated = size > 0 && isAbbreviation(size - 1);
        int inText = gap.flags(size == 0, abbreviated);
        return inText | (startsSentence(shape) ? Tokens.SENTENCE_START | Tokens.CAPITAL_EXPECTED : 0);
    }

    private boolean startsSentence(int shape) {
        boolean first = size == 0;
        return sentences.starts(
                shape, hash, gap, first ? 0 : hashes[size - 1], !first && isInitialOrShortNumber(size - 1));
    }

    /** Whether a period after it may belong to it: an initial, or a short word with a capital, such as St or Gen. */
    private boolean isAbbreviation(int token) {
        int length = length(token);
        return length == 1 || (length <= MAX_ABBREVIATION && (flags[token] & Tokens.UPPER_START) != 0);
    }

    private boolean isInitialOrShortNumber(int token) {
        boolean number = Character.isDigit(folded[places[token * STRIDE + 4]]);
        return number ? length(token) <= MAX_SHORT_NUMBER : length(token) == 1 && (flags[token] & Tokens.CASED) != 0;
    }

    private int length(int token) {
        return places[(token + 1) * STRIDE + 4] - places[token * STRIDE + 4];
    }

    /** Hash of a word that is in its folded form already. */
    static long hash(String folded) {
        return hash(folded.toCharArray(), 0, folded.length());
    }

    /** The same, of the letters from one to before another. */
    static long hash(char[] folded, int from, int to) {
        long hash = FNV_BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ folded[i]) * FNV_PRIME;
        }
        return hash;
    }
}
