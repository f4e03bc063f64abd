package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;

/** The features that a model knows, found by one probe or two. */
final class Vocabulary {
    /** Called for each known feature with the first and the last of its words. */
    interface Visitor {
        void feature(int feature, int first, int last);
    }

    private final Features features;
    private final float[] rarity;
    /** High half: a fingerprint; low half: one more than the feature's number. 0 where the slot is free. */
    private final long[] slots;

    Vocabulary(Features features, int[] fingerprints, float[] rarity) {
        this.features = features;
        this.rarity = rarity;
        int capacity = Math.max(16, Integer.highestOneBit(fingerprints.length) * 4);
        this.slots = new long[capacity];
        for (int i = 0; i < fingerprints.length; i++) {
            slots[slot(fingerprints[i])] = ((long) fingerprints[i] << 32) | (i + 1);
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
        features.visit(field, (hash, first, last) -> {
            int number = (int) slots[slot(fingerprint(hash))];
            if (number != 0) {
                visitor.feature(number - 1, first, last);
            }
        });
    }
}
