package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.automaton.SequenceStarts;
import io.newswire.enrich.analysis.automaton.SequenceTrie;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.enrich.analysis.topics.PrefixTable.Prefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds all terms of all topics in one pass over a text. Terms are known by their place in the list, and differ. */
final class TermAutomaton {
    /** Called for each place where a term is found. */
    interface Hit {
        void at(int term, int firstToken);
    }

    private static final int NO_TERM = -1;
    private static final int START_BITS = 16;

    private final SequenceTrie phrases = new SequenceTrie();
    private final SequenceStarts starts = new SequenceStarts(START_BITS);

    /** The term that ends in each state of the phrases. */
    private final int[] phraseTerms;

    private final PrefixTable prefixes;

    TermAutomaton(List<Term> terms) {
        List<Prefix> prefixed = new ArrayList<>();
        int[] states = new int[terms.size()];
        for (int i = 0; i < states.length; i++) {
            Term term = terms.get(i);
            if (term.prefix()) {
                prefixed.add(new Prefix(term.words(), i));
            } else {
                states[i] = phraseState(term.words());
            }
        }
        this.prefixes = new PrefixTable(prefixed);
        this.phraseTerms = new int[phrases.states()];
        Arrays.fill(phraseTerms, NO_TERM);
        for (int i = 0; i < states.length; i++) {
            if (states[i] != SequenceTrie.ROOT) {
                phraseTerms[states[i]] = i;
            }
        }
    }

    private int phraseState(Tokens words) {
        starts.add(words);
        int state = SequenceTrie.ROOT;
        for (int i = 0; i < words.size(); i++) {
            state = phrases.extend(state, words.hash(i));
        }
        return state;
    }

    void run(Tokens tokens, Hit hit) {
        for (int i = 0; i < tokens.size(); i++) {
            if (starts.mayBeAt(tokens, i)) {
                findPhrases(tokens, i, hit);
            }
            prefixes.find(tokens, i, hit);
        }
    }

    private void findPhrases(Tokens tokens, int first, Hit hit) {
        int state = phrases.step(SequenceTrie.ROOT, tokens.hash(first));
        for (int next = first + 1; state != SequenceTrie.NONE; next++) {
            if (phraseTerms[state] != NO_TERM) {
                hit.at(phraseTerms[state], first);
            }
            if (next == tokens.size() || !tokens.isLinked(next)) {
                return;
            }
            state = phrases.step(state, tokens.hash(next));
        }
    }
}
