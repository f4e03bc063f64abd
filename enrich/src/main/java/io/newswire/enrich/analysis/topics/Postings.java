package io.newswire.enrich.analysis.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

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

    /** What a term counts for a rule: 0 where it does not. */
    double weight(int term, int rule) {
        double weight = 0;
        for (int i = starts[2 * term]; i < starts[2 * term + 1]; i++) {
            weight += rules[i] == rule ? weights[i] : 0;
        }
        return weight;
    }

    static final class Builder {
        private final List<List<Posting>> counting = new ArrayList<>();
        private final List<TreeSet<Integer>> raising = new ArrayList<>();

        private record Posting(int rule, double weight) {}

        Builder(int terms) {
            for (int i = 0; i < terms; i++) {
                counting.add(new ArrayList<>());
                raising.add(new TreeSet<>());
            }
        }

        void counts(int term, int rule, double weight) {
            counting.get(term).add(new Posting(rule, weight));
        }

        void raises(int term, int rule) {
            raising.get(term).add(rule);
        }

        Postings build() {
            int size = counting.stream().mapToInt(List::size).sum()
                    + raising.stream().mapToInt(TreeSet::size).sum();
            Postings built = new Postings(new int[2 * counting.size() + 1], new int[size], new double[size]);
            int at = 0;
            for (int term = 0; term < counting.size(); term++) {
                for (Posting posting : counting.get(term)) {
                    built.rules[at] = posting.rule;
                    built.weights[at++] = posting.weight;
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
