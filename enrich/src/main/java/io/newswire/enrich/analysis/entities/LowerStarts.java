package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.automaton.WordFilter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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

    /** Finds these words in texts whose names are known. */
    static final class Counter {
        private static final int LEAST_STARTS = 2;
        /**
         * Of the places of a word so many are starts, or it is none: "the" is one in six hundred times, and to look closely at each
         * "the" would take the half of the tagger's time.
         */
        private static final double LEAST_SHARE = 0.05;

        private final Map<Integer, Integer> places = new HashMap<>();
        private final Map<Integer, Integer> starts = new HashMap<>();

        /** Counts one place of a word. */
        void add(int word, boolean isStart) {
            places.merge(word, 1, Integer::sum);
            if (isStart) {
                starts.merge(word, 1, Integer::sum);
            }
        }

        LowerStarts words() {
            return new LowerStarts(starts.entrySet().stream()
                    .filter(word -> word.getValue() >= LEAST_STARTS
                            && word.getValue() >= LEAST_SHARE * places.get(word.getKey()))
                    .mapToInt(Map.Entry::getKey)
                    .toArray());
        }
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
