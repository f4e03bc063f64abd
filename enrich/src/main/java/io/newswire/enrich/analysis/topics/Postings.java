package io.newswire.enrich.analysis.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** For each term the rules that it counts for, and those whose rest it raises; all in a few arrays, to be near each other. */
final class Postings {
    /** Of each term the first of its rules, in {@code rules}, and behind those the first of the rules whose rest it raises. */
    private final int[] starts;

    private final int[] rules;
    private final double[] weights;

    private Postings(int[] starts, int[] rules, double[] weights) {
        this.starts = starts;
        this.rules = rules;
        this.weights = weights;
    }

    /** Adds to the scores what a term counts, and marks the rules that are not decided by that. */
    void apply(int term, double frequency, double[] scores, boolean[] unfinished) {
        int raised = starts[2 * term + 1];
        for (int i = starts[2 * term]; i < raised; i++) {
            scores[rules[i]] += weights[i] * frequency;
        }
        for (int i = raised; i < starts[2 * term + 2]; i++) {
            unfinished[rules[i]] = true;
        }
    }

    /** Tells the evidence of the rules that have any what a term counts for them. */
    void explain(int term, double frequency, @Nullable Evidence[] ofRules) {
        for (int i = starts[2 * term]; i < starts[2 * term + 1]; i++) {
            Evidence evidence = ofRules[rules[i]];
            if (evidence != null) {
                evidence.addTerm(weights[i] * frequency, term);
            }
        }
    }

    static final class Builder {
        private final List<Map<Integer, Double>> counting = new ArrayList<>();
        private final List<TreeSet<Integer>> raising = new ArrayList<>();

        Builder(int terms) {
            for (int i = 0; i < terms; i++) {
                counting.add(new TreeMap<>());
                raising.add(new TreeSet<>());
            }
        }

        /** Adds to what a term counts for a rule. */
        void counts(int term, int rule, double weight) {
            counting.get(term).merge(rule, weight, Double::sum);
        }

        void raises(int term, int rule) {
            raising.get(term).add(rule);
        }

        Postings build() {
            int size = counting.stream().mapToInt(Map::size).sum()
                    + raising.stream().mapToInt(TreeSet::size).sum();
            Postings built = new Postings(new int[2 * counting.size() + 1], new int[size], new double[size]);
            int at = 0;
            for (int term = 0; term < counting.size(); term++) {
                for (Map.Entry<Integer, Double> posting : counting.get(term).entrySet()) {
                    built.rules[at] = posting.getKey();
                    built.weights[at++] = posting.getValue();
                }
                built.starts[2 * term + 1] = at;
                for (int rule : raising.get(term)) {
                    built.rules[at++] = rule;
                }
                built.starts[2 * term + 2] = at;
            }
            return built;
        }
    }
}
