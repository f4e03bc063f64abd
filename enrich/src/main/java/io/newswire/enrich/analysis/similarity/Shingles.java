package io.newswire.enrich.analysis.similarity;

import io.newswire.enrich.analysis.text.Tokens;

/**
 * Makes signatures of texts, from shingles of two words: of a copy in which each tenth word is another, four fifths of them
 * are still the original's. Each shingle is hashed once, to a place and a value; a place that none falls on borrows from
 * another (one-permutation hashing, Li, Owen and Zhang 2012; optimal densification, Shrivastava 2017).
 */
public final class Shingles {
    /** A text of fewer words is too short to compare. */
    public static final int MIN_WORDS = 12;

    private static final int PLACE_BITS = Integer.numberOfTrailingZeros(Signature.SIZE);

    /** The signature of a text of these words; empty for fewer than {@value #MIN_WORDS}. */
    public Signature signature(Tokens words) {
        if (words.size() < MIN_WORDS) {
            return Signature.EMPTY;
        }
        int[] least = new int[Signature.SIZE];
        var taken = new boolean[Signature.SIZE];
        for (int i = 0; i + 1 < words.size(); i++) {
            long shingle = mix(words.hash(i) * 31 + words.hash(i + 1));
            int place = (int) (shingle >>> (Long.SIZE - PLACE_BITS));
            int value = (int) shingle;
            least[place] = taken[place] ? Math.min(least[place], value) : value;
            taken[place] = true;
        }
        borrow(least, taken);
        return Signature.of(least);
    }

    /** From places drawn at random, but the same ones in every text, so that like texts borrow alike. */
    private static void borrow(int[] least, boolean[] taken) {
        for (int place = 0; place < least.length; place++) {
            int lender = place;
            for (int draw = 1; !taken[lender]; draw++) {
                lender = (int) (mix((long) place << Integer.SIZE | draw) >>> (Long.SIZE - PLACE_BITS));
            }
            least[place] = least[lender];
        }
    }

    private static long mix(long mixed) {
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
