package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.Arrays;

/** Weighs words and what the rules say for each top-level concept. Immutable. */
final class LinearModel {
    private final TopicModel model;
    private final Vocabulary vocabulary;
    /** In units of the model's step, to be small. */
    private final byte[] weights;

    LinearModel(TopicModel model) {
        this.model = model;
        this.vocabulary = model.vocabulary();
        this.weights = model.weights();
    }

    Wording wording(Tokens headline, Tokens text) {
        return Wording.of(vocabulary, headline, text);
    }

    /** Log-odds that a document is about each concept. */
    double[] logOdds(Wording wording, double[] signals) {
        float[] sums = new float[model.tops()];
        for (int i = 0; i < wording.size(); i++) {
            float value = wording.value(i);
            int row = wording.feature(i) * sums.length;
            for (int top = 0; top < sums.length; top++) {
                sums[top] += value * weights[row + top];
            }
        }
        double[] logOdds = new double[sums.length];
        Arrays.setAll(logOdds, top -> sums[top] * model.step() + dot(model.dense(top), signals));
        return logOdds;
    }

    /** The constant stands behind the weights of the signals. */
    private static double dot(float[] weights, double[] signals) {
        double sum = weights[signals.length];
        for (int i = 0; i < signals.length; i++) {
            sum += weights[i] * signals[i];
        }
        return sum;
    }

    /** Tells the evidence the words that speak for a concept. */
    void explain(int top, Wording wording, Evidence evidence) {
        for (int i = 0; i < wording.size(); i++) {
            double weight = weights[wording.feature(i) * model.tops() + top] * model.step();
            evidence.addWord(weight * wording.value(i), i);
        }
    }
}
