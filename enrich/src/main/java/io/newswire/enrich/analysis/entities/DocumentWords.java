package io.newswire.enrich.analysis.entities;

import java.util.Arrays;
import java.util.List;

/**
 * What a document as a whole says of each word that may be a name: whether it is also written in lower case, whether it
 * has a capital inside a sentence, and what was decided at its other places.
 */
final class DocumentWords {
    private static final int IN_LOWER_CASE = 1;
    private static final int CAPITAL_INSIDE = 2;
    private static final int NOWHERE = -1;
    private static final int KINDS = Label.TYPES.size() + 1;

    private final int[] keys;
    private final boolean[] used;
    private final byte[] written;
    private final int[] decided;

    DocumentWords(List<TokenTraits> fields) {
        int candidates = 0;
        for (TokenTraits field : fields) {
            for (int i = 0; i < field.tokens.size(); i++) {
                candidates += field.mayBeName(i) ? 1 : 0;
            }
        }
        int capacity = Integer.highestOneBit(candidates * 2 + 8) * 2;
        this.keys = new int[capacity];
        this.used = new boolean[capacity];
        this.written = new byte[capacity];
        this.decided = new int[capacity * KINDS];
        fields.forEach(this::addCandidates);
        fields.stream().filter(field -> field.cased).forEach(this::noteWriting);
    }

    private void addCandidates(TokenTraits field) {
        for (int i = 0; i < field.tokens.size(); i++) {
            if (field.mayBeName(i)) {
                int word = field.words[i + TokenTraits.PAD];
                int place = probe(word);
                used[place] = true;
                keys[place] = word;
            }
        }
    }

    private void noteWriting(TokenTraits field) {
        for (int i = 0; i < field.tokens.size(); i++) {
            int place = find(field.words[i + TokenTraits.PAD]);
            if (place != NOWHERE && field.tokens.isCased(i)) {
                if (!field.tokens.startsUpper(i)) {
                    written[place] |= IN_LOWER_CASE;
                } else if (!field.tokens.expectsCapital(i)) {
                    written[place] |= CAPITAL_INSIDE;
                }
            }
        }
    }

    private int probe(int word) {
        int mask = keys.length - 1;
        int place = (word * 0x9e3779b1) >>> 7 & mask;
        while (used[place] && keys[place] != word) {
            place = place + 1 & mask;
        }
        return place;
    }

    private int find(int word) {
        int place = probe(word);
        return used[place] ? place : NOWHERE;
    }

    /** How a word is written elsewhere, as two bits. */
    int written(int word) {
        int place = find(word);
        return place == NOWHERE ? 0 : written[place];
    }

    /** Notes, or with -1 takes back, what was decided at one place of a word. */
    void decide(int word, int label, int times) {
        int place = find(word);
        if (place != NOWHERE) {
            decided[place * KINDS + (label == Label.OUTSIDE ? KINDS - 1 : Label.type(label))] += times;
        }
    }

    /** What was decided most often so far: 0 for nothing, else from 1 on, even where it was not always so. */
    int history(int word) {
        int place = find(word);
        if (place == NOWHERE) {
            return 0;
        }
        int best = 0;
        int sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            int times = decided[place * KINDS + kind];
            sum += times;
            if (times > decided[place * KINDS + best]) {
                best = kind;
            }
        }
        return sum == 0 ? 0 : 1 + best * 2 + (decided[place * KINDS + best] == sum ? 0 : 1);
    }

    /** Forgets all decisions. */
    void forget() {
        Arrays.fill(decided, 0);
    }
}
