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
    /** Letters that every prefix has: they are stepped over at once. */
    static final int START = 3;

    private final SequenceTrie phrases = new SequenceTrie();
    private final SequenceTrie prefixes = new SequenceTrie();
    /** Bits of the hashes of first words: most words of a text begin no term, and this stays in the cache. */
    private final long[] firstWords = new long[1024];

    /** Bits of the first letters of prefixes. */
    private final long[] firstLetters = new long[512];

    private final int[][] phraseTerms;
    private final int[][] prefixTerms;
    private final int terms;

    TermAutomaton(List<Term> terms) {
        this.terms = terms.size();
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

    /** How many terms it finds. */
    int terms() {
        return terms;
    }

    void run(Tokens tokens, Hit hit) {
        for (int i = 0; i < tokens.size(); i++) {
            int state =
                    beginsPhrase(tokens.hash(i)) ? phrases.step(SequenceTrie.ROOT, tokens.hash(i)) : SequenceTrie.NONE;
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

    private boolean beginsPhrase(long hash) {
        return (firstWords[(int) (hash >>> 6) & firstWords.length - 1] & 1L << hash) != 0;
    }

    private void matchPrefixes(Tokens tokens, int token, Hit hit) {
        int length = tokens.length(token);
        if (length < START || !beginsPrefix(tokens, token)) {
            return;
        }
        int state = prefixes.step(SequenceTrie.ROOT, start(tokens, token));
        for (int i = START; state != SequenceTrie.NONE; i++) {
            report(prefixTerms[state], token, hit);
            if (i == length) {
                return;
            }
            state = prefixes.step(state, tokens.folded(token, i));
        }
    }

    private boolean beginsPrefix(Tokens tokens, int token) {
        int letters = firstLetters(tokens, token);
        return (firstLetters[letters >>> 6] & 1L << letters) != 0;
    }

    /** Of each of the first letters a few bits, which tell those of one alphabet apart. */
    private static int firstLetters(Tokens tokens, int token) {
        return (tokens.folded(token, 0) & 31) << 10
                | (tokens.folded(token, 1) & 31) << 5
                | (tokens.folded(token, 2) & 31);
    }

    /** The first letters of a word as one symbol. */
    private static long start(Tokens tokens, int token) {
        long first = tokens.folded(token, 0);
        long second = tokens.folded(token, 1);
        return (1L << 48) | (first << 32) | (second << 16) | tokens.folded(token, 2);
    }

    private static void report(int[] terms, int token, Hit hit) {
        for (int term : terms) {
            hit.at(term, token);
        }
    }

    private int phraseState(Tokens words) {
        long first = words.hash(0);
        firstWords[(int) (first >>> 6) & firstWords.length - 1] |= 1L << first;
        int state = SequenceTrie.ROOT;
        for (int i = 0; i < words.size(); i++) {
            state = phrases.extend(state, words.hash(i));
        }
        return state;
    }

    private int prefixState(Tokens words) {
        int letters = firstLetters(words, 0);
        firstLetters[letters >>> 6] |= 1L << letters;
        int state = prefixes.extend(SequenceTrie.ROOT, start(words, 0));
        for (int i = START; i < words.length(0); i++) {
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
