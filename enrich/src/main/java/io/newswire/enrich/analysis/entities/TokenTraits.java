package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;

/**
 * What the tagger looks at in each token of a field, as numbers: worked out once, read many times. Arrays are padded by
 * {@link #PAD} tokens at either end, so that a context needs no bounds.
 */
final class TokenTraits {
    static final int PAD = 2;

    private static final int EDGE = 0x5bd1e995;
    private static final int LONGEST_RUN = 12;
    private static final int LEAST_SPORT_WORDS = 2;
    private static final double SPORT_SHARE = 0.045;

    /** False where capitals tell nothing: titles, capitals throughout, or no capitals at all. */
    final boolean cased;

    final Tokens tokens;
    final int[] words;
    /** As {@link DocumentWords} numbers them; 0 where a word may be no name. */
    final int[] numbers;

    final byte[] shapes;
    final byte[] gaps;
    final short[] lists;
    private final boolean[] candidates;
    /** How many tokens may be names. */
    final int candidateCount;
    /** Kinds of entries that have a name over this token, and how: see {@link GazetteerMarks}. */
    final long[] marks;
    /** First and last token of the run of capitals that a token is in. */
    final int[] runStarts;

    final int[] runEnds;

    /** Whether many of its words are those of reports on sport. */
    final boolean sport;

    /** The traits of all of a field's tokens, as a model learns from them. */
    static TokenTraits ofAll(FieldTokens field, Lexicon lexicon, GazetteerMarks gazetteer) {
        return new TokenTraits(field, lexicon, gazetteer, false);
    }

    /** The same for those who look for names: they need not ask of {@link FirstWords} what the model would say. */
    static TokenTraits of(FieldTokens field, Lexicon lexicon, GazetteerMarks gazetteer) {
        return new TokenTraits(field, lexicon, gazetteer, field.capitalsTell());
    }

    private TokenTraits(FieldTokens field, Lexicon lexicon, GazetteerMarks gazetteer, boolean withoutFirstWords) {
        this.tokens = field.tokens();
        this.cased = field.capitalsTell();
        int size = tokens.size();
        this.words = new int[size + 2 * PAD];
        this.numbers = new int[size + 2 * PAD];
        this.shapes = new byte[size + 2 * PAD];
        this.gaps = new byte[size + 2 * PAD];
        this.lists = new short[size + 2 * PAD];
        this.marks = new long[size + 2 * PAD];
        this.candidates = new boolean[size];
        this.runStarts = new int[size];
        this.runEnds = new int[size];
        words[0] = words[1] = words[size + PAD] = words[size + PAD + 1] = EDGE;
        for (int i = 0; i < size; i++) {
            words[i + PAD] = (int) (tokens.hash(i) ^ tokens.hash(i) >>> 32);
            shapes[i + PAD] = Shape.of(tokens, i, cased);
            gaps[i + PAD] = Separation.before(tokens, i);
        }
        gaps[size + PAD] = Separation.END;
        for (int i = 0; i < size; i++) {
            candidates[i] = !(withoutFirstWords && FirstWords.has(tokens, i));
        }
        gazetteer.mark(tokens, cased, candidates, marks);
        int count = 0;
        int sportWords = 0;
        for (int i = 0; i < size; i++) {
            candidates[i] &= isCandidate(i);
            count += candidates[i] ? 1 : 0;
            int common = lexicon.commonLists(tokens, i);
            sportWords += (common & Lexicon.SPORT) == 0 ? 0 : 1;
            int known = candidates[i] ? lexicon.lists(tokens, i) : common;
            lists[i + PAD] = (short) (known & ~Lexicon.SPORT);
        }
        this.candidateCount = count;
        this.sport = sportWords >= LEAST_SPORT_WORDS && sportWords >= size * SPORT_SHARE;
        findRuns(size);
    }

    /** Whether a token is written as a name may be, or is known as one. */
    boolean mayBeName(int token) {
        return candidates[token];
    }

    private boolean isCandidate(int token) {
        return mayBeWrittenSo(token) && !Addresses.has(tokens, token);
    }

    private boolean mayBeWrittenSo(int token) {
        if (!cased || tokens.startsUpper(token) || marks[token + PAD] != 0) {
            return true;
        }
        return !tokens.isCased(token) && (!isNumber(token) || startsUpper(token - 1) || startsUpper(token + 1));
    }

    private boolean isNumber(int token) {
        return shapes[token + PAD] == Shape.DIGITS || shapes[token + PAD] == Shape.YEAR;
    }

    private boolean startsUpper(int token) {
        return token >= 0 && token < tokens.size() && tokens.startsUpper(token);
    }

    private void findRuns(int size) {
        int start = 0;
        for (int i = 0; i < size; i++) {
            boolean joined = i > 0
                    && i - start < LONGEST_RUN
                    && tokens.startsUpper(i)
                    && tokens.startsUpper(i - 1)
                    && Separation.joins(gaps[i + PAD]);
            start = joined ? start : i;
            runStarts[i] = start;
        }
        for (int i = size - 1; i >= 0; i--) {
            boolean joined = i + 1 < size && runStarts[i + 1] == runStarts[i];
            runEnds[i] = joined ? runEnds[i + 1] : i;
        }
    }
}
