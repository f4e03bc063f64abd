package io.newswire.enrich.analysis.topics;

import java.util.List;

/**
 * Logistic regression with a penalty on the squares of the weights, by Nesterov's accelerated gradient: convex, and the
 * same result each time. The constant is not penalised.
 */
final class LogisticRegression {
    private static final int ITERATIONS = 200;

    private final List<Example> examples;
    private final int width;
    private final double penalty;

    /** A sparse vector. */
    static final class Example {
        private final int[] indices;
        private final double[] values;

        /**
         * A vector that keeps what it is given.
         *
         * @param indices ascending
         * @param values one for each index
         */
        Example(int[] indices, double[] values) {
            this.indices = indices;
            this.values = values;
        }

        double dot(double[] weights) {
            double sum = 0;
            for (int i = 0; i < indices.length; i++) {
                sum += weights[indices[i]] * values[i];
            }
            return sum;
        }

        private void addTo(double[] sums, double factor) {
            for (int i = 0; i < indices.length; i++) {
                sums[indices[i]] += factor * values[i];
            }
        }

        private double squares() {
            double sum = 1;
            for (double value : values) {
                sum += value * value;
            }
            return sum;
        }
    }

    /** For examples of so many features. */
    LogisticRegression(List<Example> examples, int width, double penalty) {
        this.examples = examples;
        this.width = width;
        this.penalty = penalty;
    }

    /** Weights that tell the examples with target 1 from those with target 0; the constant is the last. */
    double[] train(double[] targets) {
        double[] weights = new double[width + 1];
        double[] ahead = new double[width + 1];
        double step =
                1 / (penalty + examples.stream().mapToDouble(Example::squares).sum() / 4);
        for (int i = 1; i <= ITERATIONS; i++) {
            double[] gradient = gradient(ahead, targets);
            double momentum = (i - 1.0) / (i + 2.0);
            for (int j = 0; j <= width; j++) {
                double next = ahead[j] - step * gradient[j];
                ahead[j] = next + momentum * (next - weights[j]);
                weights[j] = next;
            }
        }
        return weights;
    }

    /** The probability that log-odds mean; the same on every machine. */
    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private double[] gradient(double[] weights, double[] targets) {
        double[] gradient = new double[width + 1];
        for (int j = 0; j < width; j++) {
            gradient[j] = penalty * weights[j];
        }
        for (int i = 0; i < targets.length; i++) {
            double error = probability(examples.get(i).dot(weights) + weights[width]) - targets[i];
            examples.get(i).addTo(gradient, error);
            gradient[width] += error;
        }
        return gradient;
    }
}
