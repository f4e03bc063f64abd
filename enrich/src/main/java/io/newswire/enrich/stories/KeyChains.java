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

    /** Of each slot a key, and one more than where its newest value stands: next to each other, to be read at once. */
    private long[] table = new long[2 * LEAST_TABLE];

    private int keyCount;

    /** Blocks: in front the place of the older block's last value as {@link #link} writes it, which is negative; then values. */
    private int[] blocks = new int[LEAST_TABLE];

    private int end;

    /** Where the newest value of each key stands; {@link #NONE} where it has none. */
    int[] newest(long[] keys) {
        var places = new int[keys.length];
        // By themselves: the processor then waits for several of them at a time.
        for (int i = 0; i < keys.length; i++) {
            places[i] = newest(slot(keys[i]));
        }
        return places;
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
        if (4 * keyCount >= table.length) {
            grow();
        }
        int slot = slot(key);
        int last = newest(slot);
        if (last == NONE) {
            table[slot] = key;
            keyCount++;
            last = newBlock(NONE, 1);
        } else if (last + 1 < end && blocks[last + 1] == FREE) {
            last++;
        } else {
            last = newBlock(last, Math.min(LONGEST_BLOCK, 2 * length(last)));
        }
        table[slot + 1] = last + 1L;
        blocks[last] = value;
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

    private int newest(int slot) {
        return (int) table[slot + 1] - 1;
    }

    /** Where a key is in the table, or would be. */
    private int slot(long key) {
        int slot = 2 * (int) key & table.length - 1;
        while (table[slot + 1] != 0 && table[slot] != key) {
            slot = slot + 2 & table.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                System.arraycopy(old, i, table, slot(old[i]), 2);
            }
        }
    }
}
