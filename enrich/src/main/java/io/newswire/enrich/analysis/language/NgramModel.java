package io.newswire.enrich.analysis.language;

import io.newswire.enrich.analysis.automaton.SequenceTrie;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of an OpenNLP language model in one automaton over characters. Scores as OpenNLP's own detector does, in less
 * time: 50 microseconds for 200 characters, where that one, which makes a string of each n-gram and looks it up in a map,
 * took 150 for 120.
 */
final class NgramModel {
    private static final int LONGEST = 3;

    /** What most texts in Latin letters consist of: their n-grams are numbered, so that none waits for the one before. */
    private static final String COMMON = "abcdefghijklmnopqrstuvwxyz .,'-";

    private static final int COMMON_BITS = 5;
    private static final int FIRST_TWO = -1 << COMMON_BITS;
    private static final int FIRST = FIRST_TWO << COMMON_BITS;

    private final SequenceTrie trie = new SequenceTrie();
    /** The state of each n-gram of {@link #COMMON} characters, by the number that {@link #common} gives it. */
    private final int[] commonStates = new int[1 << (LONGEST * COMMON_BITS)];

    private final byte[] commonCodes = new byte[128];
    private final List<String> languages;
    // The weights of a state are those from its offset to that of the next state: of all languages in their order, or,
    // where most have none, of those that have.
    private final int[] offsets;
    private final short[] outcomes;
    private final float[] weights;

    NgramModel(LanguageDetectorModel model) {
        Object[] structures = ((AbstractModel) model.getMaxentModel()).getDataStructures();
        Map<?, ?> contexts = (Map<?, ?>) structures[1];
        this.languages = List.of((String[]) structures[2]);
        Context[] byState = byState(contexts);
        this.offsets = new int[byState.length + 1];
        for (int state = 0; state < byState.length; state++) {
            offsets[state + 1] = offsets[state] + size(byState[state]);
        }
        this.outcomes = new short[offsets[byState.length]];
        this.weights = new float[offsets[byState.length]];
        for (int state = 0; state < byState.length; state++) {
            copy(byState[state], offsets[state]);
        }
        for (int i = 0; i < COMMON.length(); i++) {
            commonCodes[COMMON.charAt(i)] = (byte) (i + 1);
        }
        numberCommon("", SequenceTrie.ROOT);
    }

    private int size(Context context) {
        int known = context.getOutcomes().length;
        return 2 * known > languages.size() ? languages.size() : known;
    }

    /** The languages it tells apart, by their codes of ISO 639-3. */
    List<String> languages() {
        return languages;
    }

    /** Numbers an n-gram of common characters, of three or as many as the text has left; {@link SequenceTrie#NONE} where one is none. */
    private int common(CharSequence text, int start) {
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
            commonStates[number] = state;
            for (int i = 0; i < COMMON.length() && ngram.length() < LONGEST; i++) {
                numberCommon(ngram + COMMON.charAt(i), trie.step(state, COMMON.charAt(i)));
            }
        }
    }

    /** A text in lower case that is read bit by bit, until it is known well enough. */
    final class Reading {
        private final CharSequence text;
        private final float[] scores = new float[languages.size()];
        private final BitSet seen = new BitSet(trie.states());
        private int at;

        Reading(CharSequence text) {
            this.text = text;
        }

        /** Reads the n-grams that start before a place, and are not read yet. */
        void readTo(int end) {
            for (; at < end; at++) {
                int common = common(text, at);
                if (common == SequenceTrie.NONE) {
                    readAnyAt(at);
                } else {
                    read(commonStates[common & FIRST]);
                    read(commonStates[common & FIRST_TWO]);
                    read(commonStates[common]);
                }
            }
        }

        private void readAnyAt(int start) {
            int state = SequenceTrie.ROOT;
            int end = Math.min(text.length(), start + LONGEST);
            for (int next = start; next < end && state != SequenceTrie.NONE; next++) {
                state = trie.step(state, text.charAt(next));
                read(Math.max(state, SequenceTrie.ROOT));
            }
        }

        private void read(int state) {
            if (state != SequenceTrie.ROOT && !seen.get(state)) {
                seen.set(state);
                add(state, scores);
            }
        }

        /** The log-likelihood of each language for what is read, but for a summand that all share. */
        float[] scores() {
            return scores;
        }
    }

    private void add(int state, float[] scores) {
        int from = offsets[state];
        int known = offsets[state + 1] - from;
        if (known == scores.length) {
            for (int language = 0; language < scores.length; language++) {
                scores[language] += weights[from + language];
            }
        } else {
            for (int i = from; i < from + known; i++) {
                scores[outcomes[i]] += weights[i];
            }
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

    private void copy(Context context, int offset) {
        boolean all = size(context) == languages.size();
        for (int i = 0; i < context.getOutcomes().length; i++) {
            int outcome = context.getOutcomes()[i];
            int place = offset + (all ? outcome : i);
            outcomes[place] = (short) outcome;
            weights[place] = (float) context.getParameters()[i];
        }
    }
}
