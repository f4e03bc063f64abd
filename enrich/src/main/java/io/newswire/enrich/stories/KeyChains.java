package io.newswire.enrich.stories;

import java.util.Arrays;

/**
 * The values of each key, from the newest to the oldest. Keys are hashes already. The values of a key stand in blocks, each
 * twice as long as the one before it, so that most are read from neighbouring places in memory, and a key with one value,
 * which most are, takes little of it.
 */
final class KeyChains {

    static final int NONE = -1;

    private static final int LEAST_TABLE = 1024;
    private static final int LONGEST_BLOCK = 16;
    private static final int FREE = Integer.MIN_VALUE;

    private long[] keys = new long[LEAST_TABLE];
    /** Where the newest value of a key stands. */
    private int[] newest = new int[LEAST_TABLE];

    private int keyCount;

    /** Blocks: in front the place of the older block's last value as {@link #link} writes it, which is negative; then values. */
    private int[] blocks = new int[LEAST_TABLE];

    private int end;

    KeyChains() {
        Arrays.fill(newest, NONE);
    }

    /** Where a key's newest value stands; {@link #NONE} where it has none. */
    int newest(long key) {
        return newest[slot(key)];
    }

    /** Where the value stands that was added to the key before the one that stands here; {@link #NONE} where none was. */
    int older(int place) {
        int before = blocks[place - 1];
        return before < 0 ? link(before) : place - 1;
    }

    int value(int place) {
        return blocks[place];
    }

    /** Adds a value, not negative. */
    void add(long key, int value) {
        if (2 * keyCount >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (newest[slot] == NONE) {
            keys[slot] = key;
            keyCount++;
            newest[slot] = newBlock(NONE, 1);
        } else if (newest[slot] + 1 < end && blocks[newest[slot] + 1] == FREE) {
            newest[slot]++;
        } else {
            newest[slot] = newBlock(newest[slot], Math.min(LONGEST_BLOCK, 2 * length(newest[slot])));
        }
        blocks[newest[slot]] = value;
    }

    private int newBlock(int older, int length) {
        while (end + 1 + length > blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * blocks.length);
        }
        blocks[end] = link(older);
        int first = end + 1;
        end = first + length;
        Arrays.fill(blocks, first, end, FREE);
        return first;
    }

    /** Of a block whose last value stands here. */
    private int length(int last) {
        int length = 1;
        while (blocks[last - length] >= 0) {
            length++;
        }
        return length;
    }

    /** From a place to what stands for it in front of a block, and back. */
    private static int link(int place) {
        return -2 - place;
    }

    private int slot(long key) {
        int slot = (int) key & keys.length - 1;
        while (newest[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNewest = newest;
        keys = new long[2 * oldKeys.length];
        newest = new int[keys.length];
        Arrays.fill(newest, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNewest[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                newest[slot] = oldNewest[i];
            }
        }
    }
}
