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
    private final int[] keys;
    /** One more than the feature's number; 0 where the slot is free. */
    private final int[] numbers;

    Vocabulary(Features features, int[] fingerprints, float[] rarity) {
        this.features = features;
        this.rarity = rarity;
        int capacity = Math.max(16, Integer.highestOneBit(fingerprints.length) * 4);
        this.keys = new int[capacity];
        this.numbers = new int[capacity];
        for (int i = 0; i < fingerprints.length; i++) {
            int slot = slot(fingerprints[i]);
            keys[slot] = fingerprints[i];
            numbers[slot] = i + 1;
        }
    }

    static int fingerprint(long hash) {
        return (int) (hash ^ (hash >>> 32));
    }

    private int slot(int fingerprint) {
        int mask = keys.length - 1;
        int slot = ((fingerprint * 0x9E3779B1) >>> 8) & mask;
        while (numbers[slot] != 0 && keys[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int size() {
        return rarity.length;
    }

    float rarity(int feature) {
        return rarity[feature];
    }

    void visit(Tokens field, Visitor visitor) {
        features.visit(field, (hash, first, last) -> {
            int number = numbers[slot(fingerprint(hash))];
            if (number != 0) {
                visitor.feature(number - 1, first, last);
            }
        });
    }
}
