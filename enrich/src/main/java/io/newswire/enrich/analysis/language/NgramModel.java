package io.newswire.enrich.analysis.language;

import io.newswire.enrich.analysis.automaton.SequenceTrie;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of an OpenNLP language model in one automaton over characters. Scores as OpenNLP's own detector does, but for
 * the rounding of weights to a byte each, which changes the ratio of two languages by less than a hundredth. Time goes into waiting
 * for the weights, so that these are small: 120 characters take 10 to 14 microseconds, where that one, which makes a string of
 * each n-gram and looks it up in a map, takes 154 to 200 (measured by hand; no command repeats it).
 */
final class NgramModel {
    private static final int LONGEST = 3;

    /** What most texts in Latin letters consist of: their n-grams are numbered, so that none waits for the one before. */
    private static final String COMMON = "abcdefghijklmnopqrstuvwxyz .,'-";

    private static final int COMMON_BITS = 5;
    private static final int FIRST_TWO = -1 << COMMON_BITS;
    private static final int FIRST = FIRST_TWO << COMMON_BITS;

    private final SequenceTrie trie = new SequenceTrie();
    /** The row of each n-gram of {@link #COMMON} characters, by the number that {@link #common} gives it. */
    private final int[] commonRows = new int[1 << (LONGEST * COMMON_BITS)];

    private final byte[] commonCodes = new byte[128];
    private final List<String> languages;
    private final ByteWeights weights;

    NgramModel(LanguageDetectorModel model) {
        Object[] structures = ((AbstractModel) model.getMaxentModel()).getDataStructures();
        Map<?, ?> contexts = (Map<?, ?>) structures[1];
        this.languages = List.of((String[]) structures[2]);
        this.weights = new ByteWeights(languages.size(), byState(contexts));
        for (int i = 0; i < COMMON.length(); i++) {
            commonCodes[COMMON.charAt(i)] = (byte) (i + 1);
        }
        numberCommon("", SequenceTrie.ROOT);
    }

    /** The languages it tells apart, by their codes of ISO 639-3. */
    List<String> languages() {
        return languages;
    }

    /** Numbers an n-gram of common characters, of three or as many as the text has left; {@link SequenceTrie#NONE} where one is none. */
    private int common(String text, int start) {
        int number = 0;
        for (int i = 0; i < LONGEST; i++) {
            number <<= COMMON_BITS;
            if (start + i < text.length()) {
                char c = text.charAt(start + i);
                int code = c < commonCodes.length ? commonCodes[c] : 0;
                if (code == 0) {
                    return SequenceTrie.NONE;
                }
                number |= code;
            }
        }
        return number;
    }

    private void numberCommon(String ngram, int state) {
        int number = common(ngram, 0);
        if (number != SequenceTrie.NONE && state != SequenceTrie.NONE) {
            commonRows[number] = weights.row(state);
            for (int i = 0; i < COMMON.length() && ngram.length() < LONGEST; i++) {
                numberCommon(ngram + COMMON.charAt(i), trie.step(state, COMMON.charAt(i)));
            }
        }
    }

    /** A text in lower case that is read bit by bit, until it is known well enough. */
    final class Reading {
        private final String text;
        private final ByteWeights.Sums sums = weights.new Sums();
        /** An open-addressing table of the rows that were read. */
        private final int[] seen;

        private int at;

        Reading(String text) {
            this.text = text;
            this.seen = new int[Integer.highestOneBit(text.length() * LONGEST + 1) * 2];
        }

        /** Reads the n-grams that start before a place, and are not read yet. */
        void readTo(int end) {
            for (; at < end; at++) {
                int common = common(text, at);
                if (common == SequenceTrie.NONE) {
                    readAnyAt(at);
                } else {
                    read(commonRows[common & FIRST]);
                    read(commonRows[common & FIRST_TWO]);
                    read(commonRows[common]);
                }
            }
        }

        private void readAnyAt(int start) {
            int state = SequenceTrie.ROOT;
            int end = Math.min(text.length(), start + LONGEST);
            for (int next = start; next < end && state != SequenceTrie.NONE; next++) {
                state = trie.step(state, text.charAt(next));
                read(state == SequenceTrie.NONE ? ByteWeights.NO_ROW : weights.row(state));
            }
        }

        private void read(int row) {
            if (row != ByteWeights.NO_ROW && isNew(row)) {
                sums.add(row);
            }
        }

        private boolean isNew(int row) {
            int mask = seen.length - 1;
            int slot = ((row * 0x9e3779b1) >>> 8) & mask;
            while (seen[slot] != ByteWeights.NO_ROW) {
                if (seen[slot] == row) {
                    return false;
                }
                slot = slot + 1 & mask;
            }
            seen[slot] = row;
            return true;
        }

        /** The log-likelihood of each language for what is read, but for a summand that all share. */
        float[] scores() {
            return sums.read();
        }
    }

    private Context[] byState(Map<?, ?> contexts) {
        Context none = new Context(new int[0], new double[0]);
        Context[] byState = new Context[contexts.size() * LONGEST + 1];
        Arrays.fill(byState, none);
        contexts.forEach((ngram, context) -> byState[state(String.valueOf(ngram))] = (Context) context);
        return Arrays.copyOf(byState, trie.states());
    }

    private int state(String ngram) {
        int state = SequenceTrie.ROOT;
        for (int i = 0; i < ngram.length(); i++) {
            state = trie.extend(state, ngram.charAt(i));
        }
        return state;
    }
}
