package io.newswire.enrich.analysis.entities;

/** For each word the lists that have it, as bits: one probe of an open-addressing table for all of them. */
final class WordBits {
    private static final int MIN_CAPACITY = 64;

    /** Hashes of words; zero is no word. */
    private long[] words = new long[MIN_CAPACITY];

    private short[] bits = new short[MIN_CAPACITY];
    private int size;

    int bits(long word) {
        return bits[place(word)];
    }

    /** Only for building, by one thread. */
    void add(long word, int bit) {
        int place = place(word);
        if (words[place] == 0) {
            words[place] = word;
            size++;
        }
        bits[place] |= (short) bit;
        if (size * 2 > words.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldWords = words;
        short[] oldBits = bits;
        words = new long[oldWords.length * 2];
        bits = new short[oldBits.length * 2];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != 0) {
                int place = place(oldWords[i]);
                words[place] = oldWords[i];
                bits[place] = oldBits[i];
            }
        }
    }

    private int place(long word) {
        int mask = words.length - 1;
        int place = (int) (word ^ word >>> 32) & mask;
        while (words[place] != 0 && words[place] != word) {
            place = place + 1 & mask;
        }
        return place;
    }
}
