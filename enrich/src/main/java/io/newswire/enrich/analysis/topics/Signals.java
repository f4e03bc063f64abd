package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.topics.TopicModel.Concept;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a document, as the linear model takes it: for each top-level concept the share s / (s + d) of its
 * rule's score s, s as a share of all scores and of the best, and the share s / (s + d) of the best rule below it.
 */
final class Signals {
    private static final double DAMPING = 3;
    private static final double WORDS_PER_DAMPING = 120;

    private Signals() {}

    /** In a longer text stray words are more. */
    static double damping(int words) {
        return DAMPING + words / WORDS_PER_DAMPING;
    }

    /** How many there are for so many concepts. */
    static int count(int tops) {
        return 4 * tops;
    }

    static double[] of(int tops, @Nullable Concept[] known, boolean[] isTop, double[] scores, int words) {
        double damping = damping(words);
        double[] signals = new double[count(tops)];
        double sum = damping;
        double best = damping;
        for (int rule = 0; rule < scores.length; rule++) {
            if (scores[rule] == 0) {
                continue;
            }
            Concept concept = known[rule];
            if (concept == null) {
                continue;
            }
            double share = scores[rule] / (scores[rule] + damping);
            if (isTop[rule]) {
                sum += scores[rule];
                best = Math.max(best, scores[rule]);
                signals[concept.top()] = share;
                signals[tops + concept.top()] = scores[rule];
                signals[2 * tops + concept.top()] = scores[rule];
            } else {
                int below = 3 * tops + concept.top();
                signals[below] = Math.max(signals[below], share);
            }
        }
        for (int top = 0; top < tops; top++) {
            signals[tops + top] /= sum;
            signals[2 * tops + top] /= best;
        }
        return signals;
    }
}
