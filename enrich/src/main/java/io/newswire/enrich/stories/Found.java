package io.newswire.enrich.stories;

import java.util.function.IntPredicate;

/** The newest articles of each of some keys, by their indexes, which hold until the next article is put. */
public final class Found {

    private final int most;
    private final int[] indexes;
    private final int[] counts;

    /** @param most articles of a key */
    Found(int keys, int most) {
        this.most = most;
        this.indexes = new int[keys * most];
        this.counts = new int[keys];
    }

    /** Whether no more articles of a key are taken. */
    boolean isFull(int key) {
        return counts[key] == most;
    }

    /** Adds an article of a key, older than those before. */
    void add(int key, int index) {
        indexes[key * most + counts[key]++] = index;
    }

    /** How many articles were found of a key, by its place among the keys. */
    int count(int key) {
        return counts[key];
    }

    /** The index of one of them; they are numbered from the newest to the oldest. */
    int index(int key, int number) {
        return indexes[key * most + number];
    }

    /** Forgets articles. */
    void removeIf(IntPredicate gone) {
        for (int key = 0; key < counts.length; key++) {
            int found = counts[key];
            counts[key] = 0;
            for (int number = 0; number < found; number++) {
                if (!gone.test(index(key, number))) {
                    add(key, index(key, number));
                }
            }
        }
    }
}
