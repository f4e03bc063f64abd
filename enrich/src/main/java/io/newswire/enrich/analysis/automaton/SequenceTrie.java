package io.newswire.enrich.analysis.automaton;

import java.util.Arrays;

/**
 * A trie over sequences of symbols, each a number of 64 bits: the hash of a word, or a character. All transitions are in
 * one open-addressing table, keyed by a hash of state and symbol, so that a step is one probe whatever the size, and mostly
 * one read of memory: time is spent on waiting for that. Of the hash, 32 bits are kept and the others choose the slot, so
 * one step in billions goes where there is no transition.
 */
public final class SequenceTrie {
    /** The state before the first symbol. */
    public static final int ROOT = 0;

    /** No such state: no sequence starts so. */
    public static final int NONE = -1;

    private static final int MIN_CAPACITY = 16;

    private static final long TAG = 0xffffffff00000000L;

    // High half: that of the transition's key; low half: the state it leads to, which is never 0.
    private long[] transitions = new long[MIN_CAPACITY];
    /** Of the transition that leads to each state: for building. */
    private long[] keys = new long[MIN_CAPACITY];

    private int states = 1;

    /** The state that a symbol leads to, or {@link #NONE}. */
    public int step(int state, long symbol) {
        long key = key(state, symbol);
        int mask = transitions.length - 1;
        int slot = (int) key & mask;
        for (long found = transitions[slot]; found != 0; found = transitions[slot]) {
            if (((found ^ key) & TAG) == 0) {
                return (int) found;
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
        if (states * 2 > transitions.length) {
            grow();
        }
        keys[states] = key(state, symbol);
        put(states);
        return states++;
    }

    /** States there are, the root counted: they are numbered from 0. */
    public int states() {
        return states;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        transitions = new long[transitions.length * 2];
        for (int state = 1; state < states; state++) {
            put(state);
        }
    }

    private void put(int target) {
        int mask = transitions.length - 1;
        int slot = (int) keys[target] & mask;
        while (transitions[slot] != 0) {
            slot = slot + 1 & mask;
        }
        transitions[slot] = (keys[target] & TAG) | target;
    }

    /** Mixes as MurmurHash3's finaliser does, so that the low bits depend on all of state and symbol. */
    private static long key(int state, long symbol) {
        long mixed = symbol + state * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
