package io.newswire.enrich.analysis.automaton;

/**
 * A trie over sequences of symbols, each a number of 64 bits: the hash of a word, or a character. All transitions are in
 * one open-addressing table, keyed by a hash of state and symbol, so that a step is one probe whatever the size.
 */
public final class SequenceTrie {
    /** The state before the first symbol. */
    public static final int ROOT = 0;

    /** No such state: no sequence starts so. */
    public static final int NONE = -1;

    private static final int MIN_CAPACITY = 16;

    private long[] keys = new long[MIN_CAPACITY];
    private int[] targets = new int[MIN_CAPACITY];
    private int states = 1;

    /** The state that a symbol leads to, or {@link #NONE}. */
    public int step(int state, long symbol) {
        long key = key(state, symbol);
        int mask = targets.length - 1;
        int slot = (int) key & mask;
        while (targets[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = slot + 1 & mask;
        }
        return NONE;
    }

    /** The state that a symbol leads to, made where there is none. Only for building, by one thread. */
    public int extend(int state, long symbol) {
        int target = step(state, symbol);
        if (target != NONE) {
            return target;
        }
        if (states * 2 > targets.length) {
            grow();
        }
        put(key(state, symbol), states);
        return states++;
    }

    /** States there are, the root counted: they are numbered from 0. */
    public int states() {
        return states;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldTargets.length * 2];
        for (int i = 0; i < oldTargets.length; i++) {
            if (oldTargets[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private void put(long key, int target) {
        int mask = targets.length - 1;
        int slot = (int) key & mask;
        while (targets[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    /** Mixes as MurmurHash3's finaliser does, so that the low bits depend on all of state and symbol. */
    private static long key(int state, long symbol) {
        long mixed = symbol + state * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
