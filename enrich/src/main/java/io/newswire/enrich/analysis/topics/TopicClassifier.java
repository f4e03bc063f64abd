package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.enrich.analysis.topics.Judgement.Told;
import io.newswire.enrich.analysis.topics.TopicModel.Concept;
import io.newswire.record.Topic;
import io.newswire.record.TopicRule;
import io.newswire.schemas.MediaTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells what topics a text is about.
 *
 * <p>In English a linear model judges the concepts whose rules are those it was learned with: it weighs the words of the
 * text and what all the rules say of it, and is calibrated. A rule that was edited since, or that is new, decides on its
 * concept alone; so does every rule in the other languages. There a score of s in a text of w words is a confidence of
 * s / (s + 3 + w/120).
 */
public final class TopicClassifier {
    private static final String ENGLISH = "en";
    private static final String NO_SECTION = "";

    private final List<TopicRule> rules;
    private final Set<String> languages;
    /** By language, made when a text in it comes; all languages without a section have one. */
    private final Map<String, RuleBook> books = new ConcurrentHashMap<>();

    private final TopicModel model;
    private final LinearModel linear;
    private final boolean[] isTop;
    /** What the model knows of each rule; null where it does not know it as it is. */
    private final @Nullable Concept[] known;

    private final @Nullable Concept[] nothingKnown;

    private TopicClassifier(List<TopicRule> rules, TopicModel model, LinearModel linear) {
        this.rules = List.copyOf(rules);
        this.languages = RuleBook.languages(rules);
        this.model = model;
        this.linear = linear;
        this.known = rules.stream().map(model::concept).toArray(Concept[]::new);
        this.nothingKnown = new Concept[known.length];
        this.isTop = new boolean[known.length];
        for (int i = 0; i < isTop.length; i++) {
            isTop[i] = MediaTopic.ofCode(rules.get(i).getCode()).isPresent();
        }
    }

    /** A classifier with these rules and the built-in model; a query that makes no sense matches nothing. */
    public static TopicClassifier of(List<TopicRule> rules) {
        TopicModel model = TopicModel.builtIn();
        return new TopicClassifier(rules, model, new LinearModel(model));
    }

    /** A classifier with the model of this one, and other rules. */
    public TopicClassifier with(List<TopicRule> otherRules) {
        return new TopicClassifier(otherRules, model, linear);
    }

    /**
     * The topics that any words speak for: those of the top level first, then those below, each best first.
     *
     * @param language primary language of the text; one that is not told is taken for English
     */
    public List<Topic> classify(Tokens headline, Tokens text, String language) {
        String counted = language.equals("und") ? ENGLISH : language;
        RuleBook book = books.computeIfAbsent(
                languages.contains(counted) ? counted : NO_SECTION, code -> new RuleBook(rules, code));
        Hits hits = book.hits(headline, text);
        double[] scores = book.scores(hits);
        int words = headline.size() + text.size();
        boolean english = counted.equals(ENGLISH);
        Wording wording = english ? linear.wording(headline, text) : Wording.NONE;
        double[] logOdds = english ? linear.logOdds(wording, signals(scores, words)) : new double[0];
        Judgement judgement = new Judgement(
                english ? known : nothingKnown, isTop, scores, Signals.damping(words), logOdds, model.below());
        return explained(judgement.told(), book, hits, wording);
    }

    private double[] signals(double[] scores, int words) {
        return Signals.of(model.tops(), known, isTop, scores, words);
    }

    /** The topics that any words speak for. */
    private List<Topic> explained(List<Told> told, RuleBook book, Hits hits, Wording wording) {
        Evidence[] ofRules = new Evidence[known.length];
        told.forEach(each -> ofRules[each.rule()] = new Evidence(hits, wording));
        book.explain(hits, ofRules);
        List<Topic> topics = new ArrayList<>();
        for (Told each : told) {
            Concept concept = known[each.rule()];
            if (concept != null && isTop[each.rule()]) {
                linear.explain(concept.top(), wording, ofRules[each.rule()]);
            }
            List<String> evidence = ofRules[each.rule()].words();
            if (!evidence.isEmpty()) {
                TopicRule rule = rules.get(each.rule());
                topics.add(new Topic(rule.getCode(), rule.getLabel(), each.confidence(), evidence));
            }
        }
        return topics;
    }
}
