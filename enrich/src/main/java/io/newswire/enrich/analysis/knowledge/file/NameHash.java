package io.newswire.enrich.analysis.knowledge.file;

import io.newswire.enrich.analysis.text.Tokens;

/** Hash of a name, of 64 bits, word by word: what it is looked up by. Part of the file's format. */
public final class NameHash {
    /** Of no word. */
    public static final long START = 0x9e3779b97f4a7c15L;

    private NameHash() {}

    /** The hash of a name that goes on with a word, given by {@link Tokens#hash}. */
    public static long next(long hash, long word) {
        long mixed = Long.rotateLeft(hash, 23) ^ word;
        // As MurmurHash3's finaliser: the directory is chosen by the first bits, and names are told apart by the last.
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** The hash of a whole name. */
    public static long of(Tokens words) {
        long hash = START;
        for (int i = 0; i < words.size(); i++) {
            hash = next(hash, words.hash(i));
        }
        return hash;
    }
}
