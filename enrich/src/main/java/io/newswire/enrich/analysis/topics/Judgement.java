package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.topics.TopicModel.Concept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far one document is about each concept, and of which of them that is told. */
final class Judgement {
    /** Gives the best macro-F1 in cross-validation. */
    static final double MIN_CONFIDENCE = 0.35;

    private static final double MIN_CONFIDENCE_BY_RULE = 0.4;
    /** Of the concept that the model thinks likeliest: something is said rather than nothing. */
    private static final double MIN_CONFIDENCE_OF_BEST = 0.15;
    /** Of a concept below the top level, where a wrong one is worse than none: in cross-validation nearly four in five are right. */
    static final double MIN_CONFIDENCE_BELOW = 0.65;
    /** Of two concepts that rules decide on, one that scores less than this share of the other is faint. */
    private static final double MIN_SHARE_OF_BEST = 0.5;

    private final @Nullable Concept[] known;
    private final boolean[] isTop;
    private final double[] scores;
    private final double damping;
    private final double[] logOdds;
    /** Of each top-level concept that the model knows. */
    private final double[] ofTops;

    private final float[] below;

    /** A rule whose concept is told. */
    record Told(int rule, double confidence) {}

    /**
     * A document's.
     *
     * @param known for each rule its concept in the model, or null where the rule decides
     * @param isTop for each rule whether its concept is of the top level
     * @param scores of each rule
     * @param logOdds of each top-level concept that the model knows
     * @param below how log-odds of concepts below are made: see {@link TopicModel}
     */
    Judgement(
            @Nullable Concept[] known,
            boolean[] isTop,
            double[] scores,
            double damping,
            double[] logOdds,
            float[] below) {
        this.known = known;
        this.isTop = isTop;
        this.scores = scores;
        this.damping = damping;
        this.logOdds = logOdds;
        this.ofTops = new double[logOdds.length];
        Arrays.setAll(ofTops, top -> LogisticRegression.probability(logOdds[top]));
        this.below = below;
    }

    private double confidence(int rule) {
        Concept concept = known[rule];
        if (concept == null) {
            return scores[rule] / (scores[rule] + damping);
        }
        return isTop[rule] ? ofTops[concept.top()] : confidenceBelow(rule, concept);
    }

    private double confidenceBelow(int rule, Concept concept) {
        return scores[rule] == 0
                ? 0
                : LogisticRegression.probability(
                        below[0] * Math.log(scores[rule] / damping) + below[1] * logOdds[concept.top()] + below[2]);
    }

    /** Those of the top level first, then those below, each best first. */
    List<Told> told() {
        List<Told> told = new ArrayList<>();
        Set<Integer> toldTops = new HashSet<>();
        double leastScore = bestDecidingScore() * MIN_SHARE_OF_BEST;
        double leastOfTops = Math.max(MIN_CONFIDENCE_OF_BEST, Math.min(MIN_CONFIDENCE, bestKnownTop()));
        for (int rule = 0; rule < known.length; rule++) {
            if (scores[rule] == 0 && !isTop[rule]) {
                continue;
            }
            Concept concept = known[rule];
            if (concept == null ? isToldByRule(rule, leastScore) : isTop[rule] && confidence(rule) >= leastOfTops) {
                told.add(new Told(rule, confidence(rule)));
                toldTops.add(concept == null ? -1 : concept.top());
            }
        }
        for (int rule = 0; rule < known.length; rule++) {
            if (scores[rule] == 0 || isTop[rule]) {
                continue;
            }
            Concept concept = known[rule];
            if (concept != null && toldTops.contains(concept.top())) {
                double confidence = confidence(rule);
                if (confidence >= MIN_CONFIDENCE_BELOW) {
                    told.add(new Told(rule, confidence));
                }
            }
        }
        told.sort(Comparator.comparing((Told each) -> !isTop[each.rule]).thenComparing(each -> -each.confidence));
        return told;
    }

    private boolean isToldByRule(int rule, double leastScore) {
        return scores[rule] > 0 && scores[rule] >= leastScore && confidence(rule) >= MIN_CONFIDENCE_BY_RULE;
    }

    private double bestDecidingScore() {
        double best = 0;
        for (int rule = 0; rule < known.length; rule++) {
            best = scores[rule] > best && known[rule] == null ? scores[rule] : best;
        }
        return best;
    }

    private double bestKnownTop() {
        double best = 0;
        for (int rule = 0; rule < known.length; rule++) {
            best = isTop[rule] && known[rule] != null ? Math.max(best, confidence(rule)) : best;
        }
        return best;
    }
}
