package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.automaton.WordFilter;
import io.newswire.enrich.analysis.text.Tokens;

/** The features that a model knows, found by one probe or two. */
final class Vocabulary {
    /** Called for each known feature with the first and the last of its words. */
    interface Visitor {
        void feature(int feature, int first, int last);
    }

    private static final int FILTER_BITS = 16;

    private final float[] rarity;
    /** High half: a fingerprint; low half: one more than the feature's number. 0 where the slot is free. */
    private final long[] slots;

    /** Of fingerprints: most words, and nearly all pairs of words, are told by it to be none. */
    private final WordFilter filter = new WordFilter(FILTER_BITS);

    Vocabulary(int[] fingerprints, float[] rarity) {
        this.rarity = rarity;
        int capacity = Math.max(16, Integer.highestOneBit(fingerprints.length) * 4);
        this.slots = new long[capacity];
        for (int i = 0; i < fingerprints.length; i++) {
            slots[slot(fingerprints[i])] = ((long) fingerprints[i] << 32) | (i + 1);
            filter.add(fingerprints[i]);
        }
    }

    static int fingerprint(long hash) {
        return (int) (hash ^ (hash >>> 32));
    }

    private int slot(int fingerprint) {
        int mask = slots.length - 1;
        int slot = ((fingerprint * 0x9E3779B1) >>> 8) & mask;
        while (slots[slot] != 0 && (int) (slots[slot] >> 32) != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    float rarity(int feature) {
        return rarity[feature];
    }

    void visit(Tokens field, Visitor visitor) {
        Features.visit(field, (hash, first, last) -> {
            int fingerprint = fingerprint(hash);
            if (filter.mayHave(fingerprint)) {
                int number = (int) slots[slot(fingerprint)];
                if (number != 0) {
                    visitor.feature(number - 1, first, last);
                }
            }
        });
    }
}
