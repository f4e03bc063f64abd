package io.newswire.enrich.stories;

import io.newswire.enrich.analysis.similarity.Signature;
import java.util.Arrays;

/**
 * Four bits of each place of many signatures, by the index of their article: 32 bytes instead of 256, next to each other. What
 * is not alike, which is nearly all that is looked at, is told by one read of memory.
 */
final class Sketches {

    private static final int BITS = 4;
    private static final int PLACES = Long.SIZE / BITS;
    private static final int WIDTH = Signature.SIZE / PLACES;
    private static final long LOWEST_BITS = 0x1111111111111111L;

    private long[] sketches = new long[WIDTH];

    /** Keeps the sketch of an article's signature. */
    void put(int index, Signature signature) {
        if ((index + 1) * WIDTH > sketches.length) {
            sketches = Arrays.copyOf(sketches, 2 * sketches.length);
        }
        System.arraycopy(of(signature), 0, sketches, index * WIDTH, WIDTH);
    }

    /** The sketch of a signature; that of an empty one tells nothing. */
    static long[] of(Signature signature) {
        var sketch = new long[WIDTH];
        int[] minHash = signature.minHash();
        for (int place = 0; place < minHash.length; place++) {
            sketch[place / PLACES] = sketch[place / PLACES] << BITS | (minHash[place] & (1 << BITS) - 1);
        }
        return sketch;
    }

    /** What the {@link Signature#estimate estimated similarity} of a signature to that of an article is at most. */
    double mostSimilarity(int index, long[] sketch) {
        int equal = 0;
        for (int i = 0; i < WIDTH; i++) {
            long different = sketches[index * WIDTH + i] ^ sketch[i];
            different |= different >>> 2;
            different |= different >>> 1;
            equal += PLACES - Long.bitCount(different & LOWEST_BITS);
        }
        return (double) equal / Signature.SIZE;
    }
}
