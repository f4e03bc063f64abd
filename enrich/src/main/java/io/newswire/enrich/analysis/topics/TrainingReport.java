package io.newswire.enrich.analysis.topics;

import io.newswire.schemas.MediaTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well articles were judged by models that had not seen them. */
public final class TrainingReport {
    private static final double TOLD = Judgement.MIN_CONFIDENCE;
    private static final double TOLD_BELOW = Judgement.MIN_CONFIDENCE_BELOW;

    private final List<LabelledArticle> articles;
    private final List<TopicConcept> concepts;
    private final double[][] odds;
    private final double[][] below;
    private final int features;

    TrainingReport(
            List<LabelledArticle> articles,
            List<TopicConcept> concepts,
            double[][] odds,
            double[][] below,
            int features) {
        this.articles = articles;
        this.concepts = concepts;
        this.odds = odds;
        this.below = below;
        this.features = features;
    }

    /** The share of articles whose likeliest concept is their main one. */
    public double firstRight() {
        int right = 0;
        for (int i = 0; i < odds.length; i++) {
            right += TrainingSet.TOPICS.get(likeliest(odds[i]))
                            == articles.get(i).tops().get(0)
                    ? 1
                    : 0;
        }
        return (double) right / odds.length;
    }

    private static int likeliest(double[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            best = row[i] > row[best] ? i : best;
        }
        return best;
    }

    /** Mean F1 over the top-level concepts. */
    public double macroF1() {
        double sum = 0;
        for (MediaTopic top : TrainingSet.TOPICS) {
            sum += f1(top);
        }
        return sum / TrainingSet.TOPS;
    }

    private double f1(MediaTopic top) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < odds.length; i++) {
            boolean told = LogisticRegression.probability(odds[i][TrainingSet.TOPICS.indexOf(top)]) >= TOLD;
            boolean given = articles.get(i).tops().contains(top);
            right += told && given ? 1 : 0;
            all += (told ? 1 : 0) + (given ? 1 : 0);
        }
        return all == 0 ? 0 : 2.0 * right / all;
    }

    /** Lines that a person reads. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%d articles, %d features", articles.size(), features));
        lines.add(String.format(
                Locale.ROOT, "cross-validated: first topic right %.3f, macro-F1 %.3f", firstRight(), macroF1()));
        for (MediaTopic top : TrainingSet.TOPICS) {
            lines.add(String.format(Locale.ROOT, "  %-42s F1 %.2f", top.label(), f1(top)));
        }
        lines.add(belowLine());
        return lines;
    }

    private String belowLine() {
        int told = 0;
        int right = 0;
        int given = 0;
        for (int i = 0; i < below.length; i++) {
            List<String> labels = articles.get(i).below();
            given += labels.size();
            for (int rule = 0; rule < concepts.size(); rule++) {
                if (below[i][rule] >= TOLD_BELOW) {
                    told++;
                    right += labels.contains(concepts.get(rule).rule().getCode()) ? 1 : 0;
                }
            }
        }
        return String.format(Locale.ROOT, "concepts below: %d told, %d right, of %d given", told, right, given);
    }
}
