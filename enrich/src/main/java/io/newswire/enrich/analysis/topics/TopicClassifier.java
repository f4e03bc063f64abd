package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Topic;
import io.newswire.record.TopicRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells what topics a text is about, by rules.
 *
 * <p>A term found n times in the text and h times in the headline scores its weight times 1 + ln(n + 3h); a topic scores
 * the sum s of its terms. Its confidence is s / (s + 3 + w/120) for a text of w words: in a longer text stray words are
 * more. Told are topics with a confidence of at least 0.4 that score at least half as much as the best one.
 */
public final class TopicClassifier {
    static final double MIN_CONFIDENCE = 0.4;
    private static final double MIN_SHARE_OF_BEST = 0.5;
    private static final int HEADLINE_WEIGHT = 3;
    private static final double DAMPING = 3;
    private static final double WORDS_PER_DAMPING = 120;
    private static final String FALLBACK_LANGUAGE = "en";

    private final List<TopicRule> rules;
    private final List<Term> terms = new ArrayList<>();
    private final List<Integer> firstTerms = new ArrayList<>();
    private final TermAutomaton automaton;

    /** A classifier with these rules; a query that makes no sense matches nothing. */
    public TopicClassifier(List<TopicRule> rules) {
        this.rules = List.copyOf(rules);
        for (TopicRule rule : rules) {
            firstTerms.add(terms.size());
            terms.addAll(TopicQuery.parse(rule.getQuery()));
        }
        firstTerms.add(terms.size());
        this.automaton = new TermAutomaton(terms);
    }

    /**
     * The topics, best first.
     *
     * @param language primary language of the text; one that is not told is taken for English
     */
    public List<Topic> classify(Tokens headline, Tokens text, String language) {
        TermCounts counts = new TermCounts(terms.size());
        automaton.run(headline, counts.in(headline, HEADLINE_WEIGHT));
        automaton.run(text, counts.in(text, 1));
        String counted = language.equals("und") ? FALLBACK_LANGUAGE : language;
        double damping = DAMPING + (headline.size() + text.size()) / WORDS_PER_DAMPING;
        List<Scored> scored = new ArrayList<>();
        double best = 0;
        for (int i = 0; i < rules.size(); i++) {
            double score = score(i, counts, counted);
            best = Math.max(best, score);
            if (score / (score + damping) >= MIN_CONFIDENCE) {
                scored.add(new Scored(i, score));
            }
        }
        double least = best * MIN_SHARE_OF_BEST;
        return scored.stream()
                .filter(candidate -> candidate.score >= least)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .map(candidate -> topic(candidate, damping, counts, counted))
                .toList();
    }

    private double score(int rule, TermCounts counts, String language) {
        double score = 0;
        for (int term = firstTerms.get(rule); term < firstTerms.get(rule + 1); term++) {
            score += contribution(term, counts, language);
        }
        return Math.max(0, score);
    }

    private double contribution(int term, TermCounts counts, String language) {
        int count = counts.count(term);
        return count == 0 || !terms.get(term).isFor(language)
                ? 0
                : terms.get(term).weight() * (1 + Math.log(count));
    }

    private Topic topic(Scored scored, double damping, TermCounts counts, String language) {
        TopicRule rule = rules.get(scored.rule);
        Evidence evidence = new Evidence(terms, counts);
        for (int term = firstTerms.get(scored.rule); term < firstTerms.get(scored.rule + 1); term++) {
            evidence.add(term, contribution(term, counts, language));
        }
        double confidence = scored.score / (scored.score + damping);
        return new Topic(rule.getCode(), rule.getLabel(), confidence, evidence.words());
    }

    private record Scored(int rule, double score) {}
}
