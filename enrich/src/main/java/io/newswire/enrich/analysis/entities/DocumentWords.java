package io.newswire.enrich.analysis.entities;

import java.util.List;

/**
 * What a document as a whole says of each word that may be a name: whether it is also written in lower case, whether it
 * has a capital inside a sentence, and what was decided at its other places. Words are known by numbers, which the fields'
 * traits keep.
 */
final class DocumentWords {
    private static final int IN_LOWER_CASE = 1;
    private static final int CAPITAL_INSIDE = 2;
    private static final int KINDS = Label.TYPES.size() + 1;
    private static final int BITS_OF_HISTORY = 4;

    /** Of a word that may be no name. */
    private static final int NONE = 0;

    /** The word of each number, from 1 on. */
    private final int[] words;

    private final int[] slots;
    private int size;
    private final byte[] written;
    private final int[] decided;

    /** Gives each field the numbers of its words. */
    DocumentWords(List<TokenTraits> fields) {
        int candidates = fields.stream().mapToInt(field -> field.candidateCount).sum();
        this.words = new int[candidates + 1];
        this.slots = new int[Integer.highestOneBit(candidates * 2 + 8) * 2];
        fields.forEach(this::addCandidates);
        this.written = new byte[size + 1];
        this.decided = new int[(size + 1) * KINDS];
        fields.forEach(this::number);
        fields.stream().filter(field -> field.cased).forEach(this::noteWriting);
    }

    private void addCandidates(TokenTraits field) {
        for (int i = 0; i < field.tokens.size(); i++) {
            if (field.mayBeName(i)) {
                int word = field.words[i + TokenTraits.PAD];
                int slot = slot(word);
                if (slots[slot] == NONE) {
                    slots[slot] = ++size;
                    words[size] = word;
                }
            }
        }
    }

    private void number(TokenTraits field) {
        for (int i = 0; i < field.tokens.size(); i++) {
            field.numbers[i + TokenTraits.PAD] = slots[slot(field.words[i + TokenTraits.PAD])];
        }
    }

    private void noteWriting(TokenTraits field) {
        for (int i = 0; i < field.tokens.size(); i++) {
            int number = field.numbers[i + TokenTraits.PAD];
            if (number != NONE && field.tokens.isCased(i)) {
                if (!field.tokens.startsUpper(i)) {
                    written[number] |= IN_LOWER_CASE;
                } else if (!field.tokens.expectsCapital(i)) {
                    written[number] |= CAPITAL_INSIDE;
                }
            }
        }
    }

    private int slot(int word) {
        int mask = slots.length - 1;
        int slot = (word * 0x9e3779b1) >>> 7 & mask;
        while (slots[slot] != NONE && words[slots[slot]] != word) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** How the word of this number is written elsewhere, as two bits. */
    int written(int number) {
        return written[number];
    }

    /** Notes, or with -1 takes back, what was decided at one place of a word. */
    void decide(int number, int label, int times) {
        decided[number * KINDS + (label == Label.OUTSIDE ? KINDS - 1 : Label.type(label))] += times;
    }

    /** What was decided most often so far of a token's word and its neighbours': {@link #here}, {@link #before}, {@link #after}. */
    int history(TokenTraits field, int token) {
        int at = token + TokenTraits.PAD;
        return (history(field.numbers[at - 1]) << BITS_OF_HISTORY | history(field.numbers[at + 1])) << BITS_OF_HISTORY
                | history(field.numbers[at]);
    }

    /** 0 for nothing, else from 1 on, even where it was not always so. */
    private int history(int number) {
        if (number == NONE) {
            return 0;
        }
        int best = 0;
        int sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            int times = decided[number * KINDS + kind];
            sum += times;
            if (times > decided[number * KINDS + best]) {
                best = kind;
            }
        }
        return sum == 0 ? 0 : 1 + best * 2 + (decided[number * KINDS + best] == sum ? 0 : 1);
    }

    static int here(int history) {
        return history & ((1 << BITS_OF_HISTORY) - 1);
    }

    static int after(int history) {
        return here(history >> BITS_OF_HISTORY);
    }

    static int before(int history) {
        return here(history >> (2 * BITS_OF_HISTORY));
    }
}
