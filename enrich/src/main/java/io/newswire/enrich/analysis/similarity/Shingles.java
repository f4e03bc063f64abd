package io.newswire.enrich.analysis.similarity;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Makes signatures of texts, from shingles of three words. */
public final class Shingles {
    /** A text of fewer words is too short to compare. */
    public static final int MIN_WORDS = 12;

    private static final int WORDS = 3;
    private static final long SEED = 0x6e657773L;

    // Constants of the hash functions: x -> factor * x + summand (mod 2^32), each factor odd.
    private final int[] factors = new int[Signature.SIZE];
    private final int[] summands = new int[Signature.SIZE];

    /** All instances are alike: the hash functions are fixed. */
    public Shingles() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < Signature.SIZE; i++) {
            factors[i] = random.nextInt() | 1;
            summands[i] = random.nextInt();
        }
    }

    /** The signature of a text of these words; empty for fewer than {@value #MIN_WORDS}. */
    public Signature signature(Tokens words) {
        if (words.size() < MIN_WORDS) {
            return Signature.EMPTY;
        }
        int[] least = new int[Signature.SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + WORDS <= words.size(); i++) {
            update(least, factors, summands, shingle(words.hash(i), words.hash(i + 1), words.hash(i + 2)));
        }
        return Signature.of(least);
    }

    private static void update(int[] least, int[] factors, int[] summands, int shingle) {
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], factors[i] * shingle + summands[i]);
        }
    }

    private static int shingle(long first, long second, long third) {
        long mixed = (first * 31 + second) * 31 + third;
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed >>> 32);
    }
}
