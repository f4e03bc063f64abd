package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;

/** Turns a token in its context into rows of a table of weights, by hashing: no feature is made as an object. */
final class Features {
    private static final int MOST = 128;
    private static final int KINDS_OF_NAME =
            Lexicon.ORGANISATION_WORD | Lexicon.PLACE_NOUN | Lexicon.GIVEN_NAME | Lexicon.SURNAME;

    private static final int NO_LISTS = 1 << Lexicon.BITS;
    private static final int NO_WORD = 0x2545f491;
    private static final int UNCASED_SALT = 0x3c6ef372;

    private final int shift;
    final int[] rows = new int[MOST];
    int count;
    private int template;

    /** @param bits of a row's number */
    Features(int bits) {
        this.shift = Integer.SIZE - bits;
    }

    /** Collects the rows for a token, given the labels decided for the two before it. */
    void extract(TokenTraits t, int token, int previous, int beforePrevious, DocumentWords document) {
        count = 0;
        template = t.cased ? 0 : UNCASED_SALT;
        int at = token + TokenTraits.PAD;
        int shape = t.shapes[at];
        int left = t.gaps[at];
        int right = t.gaps[at + 1];
        int word = t.words[at];
        int w1 = left >= Separation.STOP ? NO_WORD : t.words[at - 1];
        int w2 = w1 == NO_WORD || t.gaps[at - 1] >= Separation.STOP ? NO_WORD : t.words[at - 2];
        int n1 = right >= Separation.STOP ? NO_WORD : t.words[at + 1];
        int n2 = n1 == NO_WORD || t.gaps[at + 2 < t.gaps.length ? at + 2 : at + 1] >= Separation.STOP
                ? NO_WORD
                : t.words[at + 2];
        int shapeBefore = w1 == NO_WORD ? 15 : t.shapes[at - 1];
        int shapeAfter = n1 == NO_WORD ? 15 : t.shapes[at + 1];
        int start = token == 0 || left >= Separation.STOP || t.tokens.expectsCapital(token) ? 1 : 0;
        int lists = t.lists[at];
        int listsBefore = w1 == NO_WORD ? NO_LISTS : t.lists[at - 1];
        int listsAfter = n1 == NO_WORD ? NO_LISTS : t.lists[at + 1];
        int gaps = left * 16 + right;
        int written = document.written(word);

        add(0);
        add(word);
        add(word, shape);
        add(w1);
        add(n1);
        add(w1, left);
        add(n1, right);
        add(w2);
        add(n2);
        add(w1, word);
        add(word, n1);
        add(w1, n1);
        add(w2, w1);
        add(n1, n2);
        add(w1, shape);
        add(n1, shape);
        add(shapeBefore * 256 + shape * 16 + shapeAfter);
        add(shape, gaps);
        add(shape * 16 + shapeAfter, gaps);
        add(shape * 2 + start, written);
        add(shape * 2 + start, written << 16 | lists);
        affixes(t.tokens, token, shape);
        add(previous);
        add(previous, word);
        add(previous, shape * 256 + gaps);
        add(previous, w1);
        add(previous, n1);
        add(previous, beforePrevious);
        add(previous * 32 + beforePrevious, shape);
        add(previous, shape * 16 + shapeAfter);
        add(previous, lists * 16 + shape);
        add(lists, shape);
        add(lists, start);
        kinds(lists, shape);
        add(listsBefore, shape);
        add(listsBefore, previous);
        add(lists << 16 | listsAfter, shape * 16 + shapeAfter);
        add(listsBefore << 16 | lists, shapeBefore * 16 + shape);
        marks(t, at, previous, shape);
        history(t, at, previous, document);
        if (t.cased) {
            run(t, token, previous);
        }
        sport(t, at, previous, shape);
    }

    private void affixes(Tokens tokens, int token, int shape) {
        int length = tokens.length(token);
        int suffix = 0;
        for (int i = 1; i <= 4; i++) {
            suffix = suffix * 0x10001 + (i <= length ? tokens.folded(token, length - i) : 0);
            if (i > 1) {
                add(suffix, shape);
            }
        }
        int prefix = 0;
        for (int i = 0; i < 4; i++) {
            prefix = prefix * 0x10001 + (i < length ? tokens.folded(token, i) : 0);
            if (i > 1) {
                add(prefix, shape);
            }
        }
    }

    /** Each list for itself. */
    private void kinds(int lists, int shape) {
        template++;
        for (int rest = lists; rest != 0; rest &= rest - 1) {
            put(Integer.numberOfTrailingZeros(rest) * 16 + shape);
        }
    }

    private void marks(TokenTraits t, int at, int previous, int shape) {
        long marks = t.marks[at];
        int all = fold(marks);
        add(all);
        add(all, shape);
        add(all, previous);
        add(all, t.words[at - 1]);
        int before = fold(GazetteerMarks.kinds(t.marks[at - 1]));
        int after = fold(GazetteerMarks.kinds(t.marks[at + 1]));
        add(before, shape);
        add(after, shape);
        add(before, all);
        add(after, all);
        template++;
        for (long rest = marks; rest != 0; rest &= rest - 1) {
            put(Long.numberOfTrailingZeros(rest) * 32 + shape);
        }
    }

    private void sport(TokenTraits t, int at, int previous, int shape) {
        if (t.sport) {
            int marks = fold(t.marks[at]);
            add(marks, shape);
            add(marks, t.words[at - 1]);
            add(marks, t.words[at + 1]);
            add(previous, shape);
        }
    }

    private void history(TokenTraits t, int at, int previous, DocumentWords document) {
        int here = document.history(t.words[at]);
        add(here);
        add(here, previous);
        add(here, t.shapes[at]);
        add(document.history(t.words[at + 1]), here);
        add(document.history(t.words[at - 1]), here);
    }

    /** The run of capitals that a token is in: its first and last word, its length, and the words beside it. */
    private void run(TokenTraits t, int token, int previous) {
        int first = t.runStarts[token];
        int last = t.runEnds[token];
        int place = Math.min(token - first, 3) * 4 + Math.min(last - token, 3);
        int lastWord = t.words[last + TokenTraits.PAD];
        int gapAfter = t.gaps[last + 1 + TokenTraits.PAD];
        int gapBefore = t.gaps[first + TokenTraits.PAD];
        int wordAfter = gapAfter >= Separation.STOP ? NO_WORD : t.words[last + 1 + TokenTraits.PAD];
        int wordBefore = gapBefore >= Separation.STOP ? NO_WORD : t.words[first - 1 + TokenTraits.PAD];
        add(place);
        add(place, previous);
        add(lastWord, place);
        add(lastWord, previous);
        add(t.words[first + TokenTraits.PAD], place);
        add(wordAfter, place);
        add(wordBefore, place);
        add(wordBefore, wordAfter);
        add(gapBefore * 16 + gapAfter, place);
        int firstLists = t.lists[first + TokenTraits.PAD];
        int lastLists = t.lists[last + TokenTraits.PAD];
        int listsBefore = gapBefore >= Separation.STOP ? NO_LISTS : t.lists[first - 1 + TokenTraits.PAD];
        add(firstLists << 16 | lastLists, place);
        add(lastLists, place * 32 + previous);
        add(lastLists & KINDS_OF_NAME, place * 32 + previous);
        add(listsBefore, place);
        add(listsBefore, place * 32 + previous);
    }

    private static int fold(long bits) {
        long mixed = bits * 0x9e3779b97f4a7c15L;
        return (int) (mixed ^ mixed >>> 32);
    }

    private void add(int value) {
        template++;
        put(value);
    }

    private void add(int one, int other) {
        template++;
        put(one * 0x2c1b3c6d + other);
    }

    private void put(int value) {
        int mixed = (value ^ template * 0x9e3779b1) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 15)) * 0xc2b2ae35;
        rows[count++] = ((mixed ^ (mixed >>> 13)) * 0x27d4eb2f) >>> shift;
    }
}
