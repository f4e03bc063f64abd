package io.newswire.enrich.analysis.entities;

/**
 * For each word the lists that have it, as bits: one probe of an open-addressing table for all of them. A slot keeps 21 bits
 * of the word's hash beside its lists, so that it is small: one word in a million is taken for another.
 */
final class WordBits {
    private static final int MIN_CAPACITY = 64;
    private static final int LISTS = (1 << Lexicon.BITS) - 1;

    /** Of the words in their order, for building. */
    private long[] words = new long[MIN_CAPACITY];

    /** A part of the word's hash, and its lists; 0 where the slot is free. */
    private int[] slots = new int[MIN_CAPACITY * 2];

    private int size;

    int bits(long word) {
        return slots[slot(word)] & LISTS;
    }

    /** Only for building, by one thread. */
    void add(long word, int bit) {
        int slot = slot(word);
        if (slots[slot] == 0) {
            if (size == words.length) {
                grow();
                slot = slot(word);
            }
            words[size++] = word;
            slots[slot] = tag(word);
        }
        slots[slot] |= bit;
    }

    private void grow() {
        int[] old = slots;
        long[] known = words;
        words = new long[known.length * 2];
        System.arraycopy(known, 0, words, 0, size);
        int[] bits = new int[size];
        for (int i = 0; i < size; i++) {
            bits[i] = old[slot(known[i])];
        }
        slots = new int[old.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(known[i])] = bits[i];
        }
    }

    private static int tag(long word) {
        return (int) (word >>> Integer.SIZE) & ~LISTS;
    }

    private int slot(long word) {
        int mask = slots.length - 1;
        int tag = tag(word);
        int slot = (int) (word ^ word >>> 43) & mask;
        while (slots[slot] != 0 && (slots[slot] & ~LISTS) != tag) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
