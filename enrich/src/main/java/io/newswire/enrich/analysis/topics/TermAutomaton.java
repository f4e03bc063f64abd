package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.automaton.SequenceTrie;
import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Finds all terms of all topics in one pass over a text. Terms are known by their place in the list. */
final class TermAutomaton {
    /** Called for each place where a term is found. */
    interface Hit {
        void at(int term, int firstToken);
    }

    private static final int[] NO_TERMS = {};

    private final SequenceTrie phrases = new SequenceTrie();
    private final SequenceTrie prefixes = new SequenceTrie();
    private final int[][] phraseTerms;
    private final int[][] prefixTerms;

    TermAutomaton(List<Term> terms) {
        List<List<Integer>> phraseEnds = new ArrayList<>();
        List<List<Integer>> prefixEnds = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term.prefix()) {
                add(prefixEnds, prefixState(term.words()), i);
            } else {
                add(phraseEnds, phraseState(term.words()), i);
            }
        }
        phraseTerms = table(phraseEnds, phrases.states());
        prefixTerms = table(prefixEnds, prefixes.states());
    }

    void run(Tokens tokens, Hit hit) {
        for (int i = 0; i < tokens.size(); i++) {
            int state = phrases.step(SequenceTrie.ROOT, tokens.hash(i));
            for (int next = i + 1; state != SequenceTrie.NONE; next++) {
                report(phraseTerms[state], i, hit);
                if (next == tokens.size() || !tokens.isLinked(next)) {
                    break;
                }
                state = phrases.step(state, tokens.hash(next));
            }
            matchPrefixes(tokens, i, hit);
        }
    }

    private void matchPrefixes(Tokens tokens, int token, Hit hit) {
        int state = SequenceTrie.ROOT;
        int length = tokens.length(token);
        for (int i = 0; i < length; i++) {
            state = prefixes.step(state, tokens.folded(token, i));
            if (state == SequenceTrie.NONE) {
                return;
            }
            report(prefixTerms[state], token, hit);
        }
    }

    private static void report(int[] terms, int token, Hit hit) {
        for (int term : terms) {
            hit.at(term, token);
        }
    }

    private int phraseState(Tokens words) {
        int state = SequenceTrie.ROOT;
        for (int i = 0; i < words.size(); i++) {
            state = phrases.extend(state, words.hash(i));
        }
        return state;
    }

    private int prefixState(Tokens words) {
        int state = SequenceTrie.ROOT;
        for (int i = 0; i < words.length(0); i++) {
            state = prefixes.extend(state, words.folded(0, i));
        }
        return state;
    }

    private static void add(List<List<Integer>> ends, int state, int term) {
        while (ends.size() <= state) {
            ends.add(new ArrayList<>());
        }
        ends.get(state).add(term);
    }

    private static int[][] table(List<List<Integer>> ends, int states) {
        int[][] table = new int[states][];
        for (int i = 0; i < states; i++) {
            List<Integer> terms = i < ends.size() ? ends.get(i) : List.of();
            table[i] = terms.isEmpty()
                    ? NO_TERMS
                    : terms.stream().mapToInt(Integer::intValue).toArray();
        }
        return table;
    }
}
