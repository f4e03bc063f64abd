package io.newswire.enrich.analysis.topics;

import java.util.List;
import java.util.function.IntConsumer;

/** What a rule looks for: a tree of words, words near each other, and groups of these. */
sealed interface Query {

    /** How strongly a document matches: 0 where it does not, else 1 or more, before weights. */
    double score(Hits hits);

    /** Tells the evidence what raised the score, where it matched. */
    void explain(Hits hits, double weight, Evidence evidence);

    /** Visits the numbers of all terms that the score depends on. */
    void terms(IntConsumer visitor);

    /** What is looked for in texts of another language. */
    record Elsewhere() implements Query {
        @Override
        public double score(Hits hits) {
            return 0;
        }

        @Override
        public void explain(Hits hits, double weight, Evidence evidence) {}

        @Override
        public void terms(IntConsumer visitor) {}
    }

    /** A word, prefix, or phrase. */
    record Word(int term) implements Query {
        @Override
        public double score(Hits hits) {
            return hits.frequency(term);
        }

        @Override
        public void explain(Hits hits, double weight, Evidence evidence) {
            evidence.addTerm(weight * score(hits), term);
        }

        @Override
        public void terms(IntConsumer visitor) {
            visitor.accept(term);
        }
    }

    /** Words in any order with at most so many others between them. */
    record Near(List<Integer> terms, int slop) implements Query {
        public Near {
            terms = List.copyOf(terms);
        }

        @Override
        public double score(Hits hits) {
            return hits.frequencyNear(terms, slop);
        }

        @Override
        public void explain(Hits hits, double weight, Evidence evidence) {
            double share = weight * score(hits) / terms.size();
            terms.forEach(term -> evidence.addTerm(share, term));
        }

        @Override
        public void terms(IntConsumer visitor) {
            terms.forEach(visitor::accept);
        }
    }

    /** Clauses of which all that are required and none that is excluded must match, and at least one at all. */
    record Group(List<Clause> clauses) implements Query {
        public Group {
            clauses = List.copyOf(clauses);
        }

        @Override
        public double score(Hits hits) {
            return addTo(0, hits);
        }

        /** The score of a group that has more clauses, whose scores make the sum that is given. */
        double addTo(double others, Hits hits) {
            double sum = others;
            for (Clause clause : clauses) {
                double score = clause.query.score(hits);
                if (score == 0 ? clause.occur == Occur.REQUIRED : clause.occur == Occur.EXCLUDED) {
                    return 0;
                }
                sum += clause.signedWeight() * score;
            }
            return Math.max(0, sum);
        }

        @Override
        public void explain(Hits hits, double weight, Evidence evidence) {
            for (Clause clause : clauses) {
                if (clause.signedWeight() > 0 && clause.query.score(hits) > 0) {
                    clause.query.explain(hits, weight * clause.weight, evidence);
                }
            }
        }

        @Override
        public void terms(IntConsumer visitor) {
            clauses.forEach(clause -> clause.query.terms(visitor));
        }
    }

    /** A part of a group. */
    record Clause(Occur occur, double weight, Query query) {
        /** Whether a document without any of its terms is not what the group looks for. */
        boolean isRequired() {
            return occur == Occur.REQUIRED;
        }

        /** Whether nothing depends on it but the sum. */
        boolean isOptional() {
            return occur == Occur.OPTIONAL || occur == Occur.AGAINST;
        }

        double signedWeight() {
            return switch (occur) {
                case OPTIONAL, REQUIRED -> weight;
                case AGAINST -> -weight;
                case EXCLUDED -> 0;
            };
        }
    }

    /** What it means for a group that a clause matches. */
    enum Occur {
        OPTIONAL,
        REQUIRED,
        AGAINST,
        EXCLUDED
    }
}
