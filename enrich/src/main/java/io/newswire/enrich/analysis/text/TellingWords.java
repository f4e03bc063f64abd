package io.newswire.enrich.analysis.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The words of an English text that say what it is about: not numbers, not single letters, and not the words that every
 * text has. Immutable.
 */
final class TellingWords {
    private static final int STEM = 7;
    private static final int MIN_LENGTH = 2;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private static final TellingWords ENGLISH = new TellingWords();

    private final LongSet commonWords = new LongSet();

    private TellingWords() {
        try (InputStream in = TellingWords.class.getResourceAsStream("common-words.txt")) {
            if (in == null) {
                throw new IOException("the class path has no common-words.txt");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::addCommonWords);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words that every text has", e);
        }
    }

    private void addCommonWords(String line) {
        Tokens words = Tokens.of(line);
        for (int i = 0; i < words.size(); i++) {
            commonWords.add(words.hash(i));
        }
    }

    /** Of each token the hash of its stem, or {@link Tokens#NO_STEM}. */
    static long[] stems(Tokens field) {
        long[] stems = new long[field.size()];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = ENGLISH.isTelling(field, i) ? hash(field, i) : Tokens.NO_STEM;
        }
        return stems;
    }

    private boolean isTelling(Tokens field, int token) {
        return field.length(token) >= MIN_LENGTH
                && !isDigit(field.folded(token, 0))
                && !commonWords.contains(field.hash(token));
    }

    private static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private static long hash(Tokens field, int token) {
        int length = Math.min(STEM, stemLength(field, token));
        if (length == field.length(token)) {
            return field.hash(token);
        }
        long hash = FNV_BASIS;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ field.folded(token, i)) * FNV_PRIME;
        }
        return hash;
    }

    /** Without the endings of plurals and verb forms. */
    private static int stemLength(Tokens field, int token) {
        int length = field.length(token);
        if (length > 5 && ends(field, token, "ing")) {
            return length - 3;
        }
        if (length > 4 && (ends(field, token, "ed") || ends(field, token, "es"))) {
            return length - 2;
        }
        char last = field.folded(token, length - 1);
        boolean dropped = length > 3 && (last == 's' || last == 'e' || last == 'y');
        return dropped && !ends(field, token, "ss") ? length - 1 : length;
    }

    private static boolean ends(Tokens field, int token, String ending) {
        int start = field.length(token) - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (field.folded(token, start + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
