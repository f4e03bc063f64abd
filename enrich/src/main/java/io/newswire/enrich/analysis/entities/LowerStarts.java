package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.automaton.WordFilter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The words in lower case that may start a name, such as "al" or "iPhone": all others are passed over quickly. */
final class LowerStarts {
    private static final int FILTER_BITS = 16;

    private final int[] sorted;
    /** Nearly all words are told by it. */
    private final WordFilter filter = new WordFilter(FILTER_BITS);

    LowerStarts(int[] words) {
        this.sorted = words.clone();
        Arrays.sort(sorted);
        for (int word : sorted) {
            filter.add(word);
        }
    }

    boolean contains(int word) {
        return filter.mayHave(word) && Arrays.binarySearch(sorted, word) >= 0;
    }

    static LowerStarts read(DataInput in) throws IOException {
        int[] words = new int[in.readUnsignedShort()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readInt();
        }
        return new LowerStarts(words);
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(sorted.length);
        for (int word : sorted) {
            out.writeInt(word);
        }
    }
}
