package io.newswire.enrich.analysis.text;

/** A set of hashes, found by one probe or two. Zero is never in it. */
public final class LongSet {
    private static final int MIN_CAPACITY = 16;

    private long[] slots = new long[MIN_CAPACITY];
    private int size;

    /** Adds one; zero is left out. */
    public void add(long hash) {
        if (hash == 0 || contains(hash)) {
            return;
        }
        if (++size * 2 > slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            for (long known : old) {
                slots[slot(known)] = known;
            }
        }
        slots[slot(hash)] = hash;
    }

    /** Whether it was added. */
    public boolean contains(long hash) {
        return hash != 0 && slots[slot(hash)] == hash;
    }

    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
