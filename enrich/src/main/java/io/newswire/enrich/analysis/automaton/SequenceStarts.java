package io.newswire.enrich.analysis.automaton;

import io.newswire.enrich.analysis.text.Tokens;

/**
 * How sequences of words start: a word alone, or the first two of more. At nearly all places of a text none does, and this
 * tells it without a look at the sequences themselves, which are too many for the processor's cache.
 */
public final class SequenceStarts {
    private final WordFilter firstWords;
    private final WordFilter starts;

    /** @param bits as those of {@link WordFilter} */
    public SequenceStarts(int bits) {
        this.firstWords = new WordFilter(bits);
        this.starts = new WordFilter(bits);
    }

    /** Adds a sequence of one word or more. */
    public void add(Tokens sequence) {
        firstWords.add(sequence.hash(0));
        starts.add(sequence.size() == 1 ? sequence.hash(0) : pair(sequence, 0));
    }

    /** Whether a sequence may start at this word: false is certain. */
    public boolean mayBeAt(Tokens tokens, int first) {
        return firstWords.mayHave(tokens.hash(first))
                && (starts.mayHave(tokens.hash(first))
                        || (first + 1 < tokens.size() && starts.mayHave(pair(tokens, first))));
    }

    /** Stands for a word and the one after it. */
    private static long pair(Tokens tokens, int first) {
        return Long.rotateLeft(tokens.hash(first), 23) + tokens.hash(first + 1);
    }
}
