package io.newswire.enrich.analysis.topics;

import java.util.Arrays;

/** Gives each key that is added an index, from 0 in the order of arrival. As small as what is in it, to stay in the cache. */
final class IntIndex {
    static final int NONE = -1;
    private static final int MIN_KEYS = 256;

    private int[] keys = new int[MIN_KEYS];
    /** One more than a key's index; 0 where the slot is free. */
    private int[] slots = new int[2 * MIN_KEYS];

    private int size;

    int size() {
        return size;
    }

    int key(int index) {
        return keys[index];
    }

    /** The key's index, or {@link #NONE}. */
    int find(int key) {
        return slots[slot(key)] - 1;
    }

    /** The key's index, which is the former size where it is new. */
    int add(int key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }

    /** Where the key is, or would be. */
    private int slot(int key) {
        int mask = slots.length - 1;
        int slot = key & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
