package io.newswire.enrich.analysis.gist;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.stream.IntStream;

/** The telling words of a document: each has a number, and how often it is used. */
final class WordCounts {
    /** In place of the number of a word that tells nothing. */
    static final int NONE = -1;

    /** A word of the headline counts as if it stood so often in the text. */
    private static final int HEADLINE_WEIGHT = 2;

    /** Logarithms of the counts, up to the highest that makes a difference. */
    private static final double[] WEIGHTS =
            IntStream.range(0, 64).mapToDouble(Math::log).toArray();

    /** Longer headlines are none, and are read no further. */
    private static final int HEADLINE_WORDS = 100;

    /** One more than the number of a stem; 0 where the slot is free. */
    private final int[] slots;

    private final long[] stems;
    private final int[] counts;
    private final int[] words;
    private int size;

    /** Counts the words of a headline, and so many of a text. */
    WordCounts(Tokens headline, Tokens text, int length) {
        int headlineLength = Math.min(headline.size(), HEADLINE_WORDS);
        int most = length + headlineLength + 1;
        this.slots = new int[Integer.highestOneBit(most) * 2];
        this.stems = new long[most];
        this.counts = new int[most];
        this.words = new int[length];
        for (int i = 0; i < length; i++) {
            words[i] = count(text.stem(i), 1);
        }
        for (int i = 0; i < headlineLength; i++) {
            count(headline.stem(i), HEADLINE_WEIGHT);
        }
    }

    private int count(long stem, int times) {
        if (stem == Tokens.NO_STEM) {
            return NONE;
        }
        int mask = slots.length - 1;
        int slot = (int) (stem ^ stem >>> 32) & mask;
        while (slots[slot] != 0 && stems[slots[slot] - 1] != stem) {
            slot = (slot + 1) & mask;
        }
        if (slots[slot] == 0) {
            stems[size] = stem;
            slots[slot] = ++size;
        }
        int number = slots[slot] - 1;
        counts[number] += times;
        return number;
    }

    /** Words of the text that were counted. */
    int length() {
        return words.length;
    }

    /** Different telling words. */
    int size() {
        return size;
    }

    /** The number of a word of the text, or {@link #NONE}. */
    int word(int token) {
        return words[token];
    }

    /** How often a word is used, by its number. */
    int count(int word) {
        return counts[word];
    }

    /** How much a word is what the document is about: 0 for one that is used once. */
    double weight(int word) {
        return WEIGHTS[Math.min(counts[word], WEIGHTS.length - 1)];
    }
}
