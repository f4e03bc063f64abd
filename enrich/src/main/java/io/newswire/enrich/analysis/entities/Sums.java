package io.newswire.enrich.analysis.entities;

import java.util.Arrays;

/**
 * The weights of a field's tokens, added up once: what depends on a token alone for both passes, and what depends on the
 * labels before it for as long as they stay the same. Only tokens that may be part of a name have any.
 */
final class Sums {
    /** Tokens that are no candidates, but go on with a name or start one in lower case. */
    private static final int OTHERS = 32;

    private static final int NO_LABELS = -1;

    final TokenTraits traits;
    private final Decoder.Scorer scorer;
    private final Features features;
    private final DocumentWords document;
    private final int width;

    /** Of each token; zero where it has no sums yet. */
    private final int[] slots;

    private long[] ofTokens;
    private long[] withLabels;
    private int[] labels;
    private int[] histories;
    private int used = 1;

    Sums(Decoder.Scorer scorer, Features features, TokenTraits traits, DocumentWords document) {
        this.scorer = scorer;
        this.features = features;
        this.traits = traits;
        this.document = document;
        this.width = scorer.width();
        this.slots = new int[traits.tokens.size()];
        int expected = traits.candidateCount + OTHERS;
        this.ofTokens = new long[expected * width];
        this.withLabels = new long[expected * width];
        this.labels = new int[expected];
        this.histories = new int[expected];
    }

    /**
     * Sets a sum to that of all rows of a token; the features have at least those that were not known before.
     *
     * @param history what {@link DocumentWords#history} tells
     * @return whether it is another one than the last time, or the first: else the sum is left as it is
     */
    boolean total(int token, int previous, int beforePrevious, int history, long[] sum) {
        if (scorer.learns()) {
            slots[token] = 0;
            used = 1;
        }
        features.clear();
        int slot = slots[token] == 0 ? add(token) : slots[token];
        int at = slot * width;
        int pair = previous * Label.COUNT + beforePrevious;
        if (labels[slot] == pair && histories[slot] == history) {
            return false;
        }
        if (labels[slot] != pair) {
            labels[slot] = pair;
            System.arraycopy(ofTokens, at, withLabels, at, width);
            int known = features.count;
            features.ofLabels(traits, token, previous, beforePrevious);
            scorer.add(features, known, withLabels, at);
        }
        histories[slot] = history;
        System.arraycopy(withLabels, at, sum, 0, width);
        int known = features.count;
        features.ofHistory(traits, token, previous, history);
        scorer.add(features, known, sum, 0);
        return true;
    }

    private int add(int token) {
        if (used == labels.length) {
            ofTokens = Arrays.copyOf(ofTokens, ofTokens.length * 2);
            withLabels = Arrays.copyOf(withLabels, withLabels.length * 2);
            labels = Arrays.copyOf(labels, labels.length * 2);
            histories = Arrays.copyOf(histories, histories.length * 2);
        }
        int slot = used++;
        slots[token] = slot;
        labels[slot] = NO_LABELS;
        Arrays.fill(ofTokens, slot * width, (slot + 1) * width, 0);
        features.ofToken(traits, token, document);
        scorer.add(features, 0, ofTokens, slot * width);
        return slot;
    }
}
