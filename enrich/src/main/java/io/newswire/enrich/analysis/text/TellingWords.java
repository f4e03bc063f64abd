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

    /**
     * The hash of a word's stem, or {@link Tokens#NO_STEM}.
     *
     * @param word its hash
     * @param letters of many words, folded
     * @param from its first letter
     * @param to one past its last
     */
    static long stem(long word, char[] letters, int from, int to) {
        boolean telling = to - from >= MIN_LENGTH && !isDigit(letters[from]) && !ENGLISH.commonWords.contains(word);
        return telling ? hash(word, letters, from, to) : Tokens.NO_STEM;
    }

    private static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private static long hash(long word, char[] letters, int from, int to) {
        int end = Math.min(from + STEM, stemEnd(letters, from, to));
        return end == to ? word : Tokenizer.hash(letters, from, end);
    }

    /** Without the endings of plurals and verb forms. */
    private static int stemEnd(char[] letters, int from, int to) {
        int length = to - from;
        char last = letters[to - 1];
        char second = letters[to - 2];
        if (length > 5 && last == 'g' && second == 'n' && letters[to - 3] == 'i') {
            return to - 3;
        }
        if (length > 4 && second == 'e' && (last == 'd' || last == 's')) {
            return to - 2;
        }
        boolean dropped = length > 3 && (last == 's' || last == 'e' || last == 'y');
        return dropped && !(last == 's' && second == 's') ? to - 1 : to;
    }
}
