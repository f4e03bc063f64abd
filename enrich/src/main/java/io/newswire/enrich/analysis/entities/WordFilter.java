package io.newswire.enrich.analysis.entities;

/** A set of words by a few bits of their hashes, small enough for the processor's cache: it may hold words that were not added. */
final class WordFilter {
    private static final int BITS = 1 << 19;

    private final long[] words = new long[BITS / Long.SIZE];

    void add(long word) {
        words[place(word)] |= 1L << word;
    }

    boolean mayHave(long word) {
        return (words[place(word)] >>> word & 1) != 0;
    }

    private static int place(long word) {
        return (int) (word >>> 6) & BITS / Long.SIZE - 1;
    }
}
