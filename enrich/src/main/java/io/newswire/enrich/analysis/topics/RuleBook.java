package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.enrich.analysis.topics.Query.Clause;
import io.newswire.enrich.analysis.topics.Query.Group;
import io.newswire.enrich.analysis.topics.Query.Word;
import io.newswire.record.TopicRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules for texts of one language, compiled into one automaton. Rules are known by their place in the list. Most of a rule
 * are words that simply count: they are added up as they are found, and only what is left of the query is evaluated as a
 * tree.
 */
final class RuleBook {
    private static final Pattern SECTION = Pattern.compile("@([^\\s()\"]+)");

    private final List<Group> rests = new ArrayList<>();
    /** By their numbers. */
    private final List<Term> terms;

    private final TermAutomaton automaton;
    private final Postings postings;
    /** The rules that do not match where none of the terms of their rest is found. */
    private final boolean[] hasRequired;

    RuleBook(List<TopicRule> rules, String language) {
        TermTable table = new TermTable();
        List<Group> queries = new ArrayList<>();
        for (TopicRule rule : rules) {
            Group query = QueryParser.parse(rule.getQuery(), language, table, problem -> {});
            queries.add(query);
            rests.add(new Group(
                    query.clauses().stream().filter(clause -> !isPlain(clause)).toList()));
        }
        this.terms = table.terms();
        this.automaton = new TermAutomaton(terms);
        this.postings = postings(queries);
        this.hasRequired = new boolean[rests.size()];
        for (int i = 0; i < hasRequired.length; i++) {
            hasRequired[i] = rests.get(i).clauses().stream().anyMatch(Clause::isRequired);
        }
    }

    /** The languages that rules have sections for, and perhaps more. */
    static Set<String> languages(List<TopicRule> rules) {
        return rules.stream()
                .flatMap(rule -> SECTION.matcher(rule.getQuery()).results())
                .map(section -> section.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPlain(Clause clause) {
        return clause.query() instanceof Word && clause.isOptional();
    }

    private Postings postings(List<Group> queries) {
        Postings.Builder builder = new Postings.Builder(terms.size());
        for (int i = 0; i < queries.size(); i++) {
            for (Clause clause : queries.get(i).clauses()) {
                if (isPlain(clause) && clause.query() instanceof Word word) {
                    builder.counts(word.term(), i, clause.signedWeight());
                }
            }
            int rule = i;
            rests.get(i).terms(term -> builder.raises(term, rule));
        }
        return builder.build();
    }

    Hits hits(Tokens headline, Tokens text) {
        return Hits.of(automaton, terms, headline, text);
    }

    /** The score of each rule; 0 of those that do not match. */
    double[] scores(Hits hits) {
        double[] scores = new double[rests.size()];
        boolean[] unfinished = new boolean[scores.length];
        hits.forEach((term, frequency) -> postings.apply(term, frequency, scores, unfinished));
        for (int rule = 0; rule < scores.length; rule++) {
            if (unfinished[rule]) {
                scores[rule] = rests.get(rule).addTo(scores[rule], hits);
            } else if (hasRequired[rule] || scores[rule] < 0) {
                scores[rule] = 0;
            }
        }
        return scores;
    }

    /** Tells the evidence of some rules, null for all others, what raised their scores. */
    void explain(Hits hits, @Nullable Evidence[] ofRules) {
        hits.forEach((term, frequency) -> postings.explain(term, frequency, ofRules));
        for (int rule = 0; rule < ofRules.length; rule++) {
            Evidence evidence = ofRules[rule];
            if (evidence != null) {
                rests.get(rule).explain(hits, 1, evidence);
            }
        }
    }
}
