package io.newswire.enrich.analysis.similarity;

import java.util.Arrays;

/**
 * A MinHash signature: of two texts, the share of equal places estimates the Jaccard similarity of their sets of word
 * shingles (Broder 1997). Immutable.
 */
public final class Signature {
    /** Places of a signature that is not empty. */
    public static final int SIZE = 64;

    /** The signature of a text too short to compare; like nothing, not even itself. */
    public static final Signature EMPTY = new Signature(new int[0]);

    private final int[] minHash;

    private Signature(int[] minHash) {
        this.minHash = minHash;
    }

    /**
     * The signature with these places, as {@link #minHash()} gave them.
     *
     * @param minHash 64 places, or none
     * @throws IllegalArgumentException for any other number of places
     */
    public static Signature of(int... minHash) {
        if (minHash.length != 0 && minHash.length != SIZE) {
            throw new IllegalArgumentException("a signature has 64 places or none, not " + minHash.length);
        }
        return minHash.length == 0 ? EMPTY : new Signature(minHash.clone());
    }

    /** A copy of the places: 64, or none for the empty signature. */
    public int[] minHash() {
        return minHash.clone();
    }

    /** True for a text too short to compare. */
    public boolean isEmpty() {
        return minHash.length == 0;
    }

    /** Estimated Jaccard similarity, from 0 to 1, with a standard error of at most 1/16; 0 where either is empty. */
    public double estimate(Signature other) {
        if (isEmpty() || other.isEmpty()) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            if (minHash[i] == other.minHash[i]) {
                equal++;
            }
        }
        return (double) equal / SIZE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && Arrays.equals(minHash, that.minHash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(minHash);
    }

    @Override
    public String toString() {
        return "Signature" + Arrays.toString(minHash);
    }
}
