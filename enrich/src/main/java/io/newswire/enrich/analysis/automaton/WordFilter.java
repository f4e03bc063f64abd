package io.newswire.enrich.analysis.automaton;

/** A set of words by a few bits of their hashes, small enough for the processor's cache: it may hold words that were not added. */
public final class WordFilter {
    private final long[] words;

    /** @param bits of a hash that count: the filter is an eighth of two to the power of these, in bytes */
    public WordFilter(int bits) {
        this.words = new long[(1 << bits) / Long.SIZE];
    }

    /** Adds a word by its hash. */
    public void add(long word) {
        words[place(word)] |= 1L << word;
    }

    /** Whether a word may have been added: false is certain. */
    public boolean mayHave(long word) {
        return (words[place(word)] >>> word & 1) != 0;
    }

    private int place(long word) {
        return (int) (word >>> 6) & words.length - 1;
    }
}
