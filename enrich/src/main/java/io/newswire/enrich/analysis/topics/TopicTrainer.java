package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.topics.LogisticRegression.Example;
import io.newswire.enrich.analysis.topics.TopicModel.Concept;
import io.newswire.schemas.MediaTopic;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns the model of topics from labelled articles. Deterministic: the same articles and rules give the same bytes.
 *
 * <p>Confidences are calibrated by Platt's method on five-fold cross-validation: each article is judged by a model that has
 * not seen it, and slope and constant are fitted to those judgements.
 */
public final class TopicTrainer {
    private static final int FOLDS = 5;
    private static final double PENALTY = 0.1;
    private static final double CALIBRATION_PENALTY = 1;

    private final List<LabelledArticle> articles;
    private final List<TopicConcept> concepts;
    private final TrainingSet set;
    private final int width;

    /** Reads the articles, and learns nothing yet. */
    public TopicTrainer(List<LabelledArticle> articles, List<TopicConcept> concepts) {
        this.articles = List.copyOf(articles);
        this.concepts = List.copyOf(concepts);
        this.set = new TrainingSet(this.articles, this.concepts);
        this.width = set.features() + TrainingSet.SIGNALS;
    }

    /** Learns, and writes the model. */
    public TrainingReport train(OutputStream out) throws IOException {
        double[][] odds = crossValidate();
        LogisticRegression regression = new LogisticRegression(set.examples(), width, PENALTY);
        double[][] weights = new double[TrainingSet.TOPS][];
        for (int top = 0; top < TrainingSet.TOPS; top++) {
            double[] platt = platt(odds, top);
            weights[top] = regression.train(set.targets(top));
            for (int i = 0; i < weights[top].length; i++) {
                weights[top][i] *= platt[0];
            }
            weights[top][width] += platt[1];
            for (double[] row : odds) {
                row[top] = platt[0] * row[top] + platt[1];
            }
        }
        double[] below = below(odds);
        model(weights, below).write(out);
        return new TrainingReport(articles, concepts, odds, confidencesBelow(odds, below), set.features());
    }

    /** Log-odds of each article and concept, by models that have not seen the article. */
    private double[][] crossValidate() {
        double[][] odds = new double[articles.size()][TrainingSet.TOPS];
        for (int fold = 0; fold < FOLDS; fold++) {
            int unseen = fold;
            int[] seen = IntStream.range(0, odds.length)
                    .filter(i -> i % FOLDS != unseen)
                    .toArray();
            List<Example> examples =
                    Arrays.stream(seen).mapToObj(set.examples()::get).toList();
            LogisticRegression regression = new LogisticRegression(examples, width, PENALTY);
            for (int top = 0; top < TrainingSet.TOPS; top++) {
                double[] targets = set.targets(top);
                double[] weights = regression.train(
                        Arrays.stream(seen).mapToDouble(i -> targets[i]).toArray());
                for (int i = unseen; i < odds.length; i += FOLDS) {
                    odds[i][top] = set.examples().get(i).dot(weights) + weights[width];
                }
            }
        }
        return odds;
    }

    /** Slope and constant that turn log-odds into calibrated ones. */
    private double[] platt(double[][] odds, int top) {
        List<Example> examples = Arrays.stream(odds)
                .map(row -> new Example(new int[] {0}, new double[] {row[top]}))
                .toList();
        return new LogisticRegression(examples, 1, CALIBRATION_PENALTY).train(set.targets(top));
    }

    private double[] below(double[][] odds) {
        List<Example> examples = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            for (int rule = 0; rule < concepts.size(); rule++) {
                if (set.matchesBelow(i, rule)) {
                    examples.add(set.below(i, rule, odds[i][set.known()[rule].top()]));
                    targets.add(set.isRight(i, rule));
                }
            }
        }
        return new LogisticRegression(examples, 2, CALIBRATION_PENALTY)
                .train(targets.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double[][] confidencesBelow(double[][] odds, double[] below) {
        double[][] confidences = new double[odds.length][concepts.size()];
        for (int i = 0; i < odds.length; i++) {
            for (int rule = 0; rule < concepts.size(); rule++) {
                if (set.matchesBelow(i, rule)) {
                    Example example = set.below(i, rule, odds[i][set.known()[rule].top()]);
                    confidences[i][rule] = LogisticRegression.probability(example.dot(below) + below[2]);
                }
            }
        }
        return confidences;
    }

    private TopicModel model(double[][] weights, double[] below) {
        Map<String, Concept> byCode = new TreeMap<>();
        for (int rule = 0; rule < concepts.size(); rule++) {
            byCode.put(set.code(rule), set.known()[rule]);
        }
        double step = largest(weights) / Byte.MAX_VALUE;
        byte[] words = new byte[set.features() * TrainingSet.TOPS];
        float[][] dense = new float[TrainingSet.TOPS][TrainingSet.SIGNALS + 1];
        for (int top = 0; top < TrainingSet.TOPS; top++) {
            for (int i = 0; i < set.features(); i++) {
                words[i * TrainingSet.TOPS + top] = (byte) Math.round(weights[top][i] / step);
            }
            for (int i = 0; i < TrainingSet.SIGNALS; i++) {
                dense[top][i] = (float) (weights[top][set.features() + i] * TrainingSet.SIGNAL_SCALE);
            }
            dense[top][TrainingSet.SIGNALS] = (float) weights[top][width];
        }
        List<String> tops = TrainingSet.TOPICS.stream().map(MediaTopic::code).toList();
        float[] belowWeights = {(float) below[0], (float) below[1], (float) below[2]};
        return new TopicModel(byCode, tops, set.fingerprints(), set.rarity(), words, (float) step, dense, belowWeights);
    }

    private double largest(double[][] weights) {
        double largest = 0;
        for (double[] row : weights) {
            for (int i = 0; i < set.features(); i++) {
                largest = Math.max(largest, Math.abs(row[i]));
            }
        }
        return largest;
    }
}
