package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;

/** Turns a token in its context into rows of a table of weights, by hashing: no feature is made as an object. */
final class Features {
    /** Rows of a token at most: their weights are added up in 16 bits. */
    static final int MOST = 72;

    private static final int MOST_OF_TOKEN = 48;
    private static final int AFFIX = 4;
    private static final int NO_SHAPE = 15;
    private static final int LABELS = 64;
    private static final int HISTORY = 96;
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

    /** Forgets the rows of the token before. */
    void clear() {
        count = 0;
    }

    /** Collects the rows of a token that do not depend on labels. */
    void ofToken(TokenTraits t, int token, DocumentWords document) {
        template = t.cased ? 0 : UNCASED_SALT;
        int at = token + TokenTraits.PAD;
        words(t, at);
        writing(t, token, document);
        affixes(t.tokens, token, t.shapes[at]);
        lists(t, at);
        marks(t, at);
        if (t.cased) {
            run(t, token);
        }
        if (t.sport) {
            sport(t, at);
        }
    }

    private void words(TokenTraits t, int at) {
        int word = t.words[at];
        int w1 = before(t, at);
        int n1 = after(t, at);
        add(word, t.shapes[at]);
        add(w1, t.gaps[at]);
        add(n1, t.gaps[at + 1]);
        add(w1 == NO_WORD ? NO_WORD : before(t, at - 1));
        add(n1 == NO_WORD ? NO_WORD : after(t, at + 1));
        add(w1, word);
        add(word, n1);
        add(w1, n1);
    }

    private static int before(TokenTraits t, int at) {
        return t.gaps[at] >= Separation.STOP ? NO_WORD : t.words[at - 1];
    }

    private static int after(TokenTraits t, int at) {
        return t.gaps[at + 1] >= Separation.STOP ? NO_WORD : t.words[at + 1];
    }

    private void writing(TokenTraits t, int token, DocumentWords document) {
        int at = token + TokenTraits.PAD;
        int shape = t.shapes[at];
        boolean start = t.gaps[at] >= Separation.STOP || t.tokens.expectsCapital(token);
        add(shapeBefore(t, at) * 256 + shape * 16 + shapeAfter(t, at));
        add(shape, gaps(t, at));
        add(shape * 2 + (start ? 1 : 0), document.written(t.numbers[at]) << 16 | t.lists[at]);
    }

    private static int gaps(TokenTraits t, int at) {
        return t.gaps[at] * 16 + t.gaps[at + 1];
    }

    private static int shapeBefore(TokenTraits t, int at) {
        return t.gaps[at] >= Separation.STOP ? NO_SHAPE : t.shapes[at - 1];
    }

    private static int shapeAfter(TokenTraits t, int at) {
        return t.gaps[at + 1] >= Separation.STOP ? NO_SHAPE : t.shapes[at + 1];
    }

    private void affixes(Tokens tokens, int token, int shape) {
        int length = tokens.length(token);
        int suffix = 0;
        for (int i = 1; i <= AFFIX; i++) {
            suffix = suffix * 0x10001 + (i <= length ? tokens.folded(token, length - i) : 0);
            if (i > 1) {
                add(suffix, shape);
            }
        }
        int prefix = 0;
        for (int i = 0; i < AFFIX - 1; i++) {
            prefix = prefix * 0x10001 + (i < length ? tokens.folded(token, i) : 0);
        }
        add(prefix, shape);
    }

    private void lists(TokenTraits t, int at) {
        int shape = t.shapes[at];
        add(t.lists[at], shape);
        add(listsBefore(t, at), shape);
    }

    private void marks(TokenTraits t, int at) {
        int shape = t.shapes[at];
        add(fold(GazetteerMarks.kinds(t.marks[at + 1])), fold(t.marks[at]));
        template++;
        for (long rest = t.marks[at]; rest != 0 && count < MOST_OF_TOKEN; rest &= rest - 1) {
            put(Long.numberOfTrailingZeros(rest) * 64 + shape);
        }
    }

    private void sport(TokenTraits t, int at) {
        int marks = fold(t.marks[at]);
        add(marks, t.shapes[at]);
        add(marks, t.words[at - 1]);
        add(marks, t.words[at + 1]);
    }

    /** The run of capitals that a token is in: its first and last word, its length, and the words beside it. */
    private void run(TokenTraits t, int token) {
        int first = t.runStarts[token] + TokenTraits.PAD;
        int last = t.runEnds[token] + TokenTraits.PAD;
        int place = place(t, token);
        add(t.words[last], place);
        add(t.words[first], place);
        add(after(t, last), place);
        add(before(t, first), place);
        add(t.gaps[first] * 16 + t.gaps[last + 1], place);
        add(t.lists[first] << 16 | t.lists[last], place);
        add(listsBefore(t, first), place);
    }

    private static int place(TokenTraits t, int token) {
        return Math.min(token - t.runStarts[token], 3) * 4 + Math.min(t.runEnds[token] - token, 3);
    }

    private static int listsBefore(TokenTraits t, int at) {
        return t.gaps[at] >= Separation.STOP ? NO_LISTS : t.lists[at - 1];
    }

    /** Collects the rows of a token that depend on the labels of the two before it. */
    void ofLabels(TokenTraits t, int token, int previous, int beforePrevious) {
        template = LABELS + (t.cased ? 0 : UNCASED_SALT);
        int at = token + TokenTraits.PAD;
        int shape = t.shapes[at];
        add(previous, t.words[at]);
        add(previous, shape * 256 + gaps(t, at));
        add(previous, before(t, at));
        add(previous, after(t, at));
        add(previous * 32 + beforePrevious, shape);
        add(previous, shape * 16 + shapeAfter(t, at));
        add(previous, t.lists[at] * 16 + shape);
        add(previous, fold(t.marks[at]));
        if (t.cased) {
            int last = t.runEnds[token] + TokenTraits.PAD;
            int place = place(t, token) * 32 + previous;
            add(t.words[last], previous);
            add(t.lists[last], place);
            add(t.lists[last] & KINDS_OF_NAME, place);
            add(listsBefore(t, t.runStarts[token] + TokenTraits.PAD), place);
        }
    }

    /** Collects the rows of a token that depend on what was decided at other places: see {@link DocumentWords#history}. */
    void ofHistory(TokenTraits t, int token, int previous, int history) {
        template = HISTORY + (t.cased ? 0 : UNCASED_SALT);
        int here = DocumentWords.here(history);
        add(here, previous);
        add(here, t.shapes[token + TokenTraits.PAD]);
        add(DocumentWords.after(history), here);
        add(DocumentWords.before(history), here);
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

    /** What a token has more rows of than are added up safely is left out. */
    private void put(int value) {
        if (count == MOST) {
            return;
        }
        int mixed = (value ^ template * 0x9e3779b1) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 15)) * 0xc2b2ae35;
        rows[count++] = ((mixed ^ (mixed >>> 13)) * 0x27d4eb2f) >>> shift;
    }
}
