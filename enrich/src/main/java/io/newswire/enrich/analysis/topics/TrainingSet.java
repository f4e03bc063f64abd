package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.enrich.analysis.topics.LogisticRegression.Example;
import io.newswire.enrich.analysis.topics.TopicModel.Concept;
import io.newswire.schemas.MediaTopic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Labelled articles as the model sees them: words that two or more of them have, and what the rules say. */
final class TrainingSet {
    static final List<MediaTopic> TOPICS = List.of(MediaTopic.values());
    static final int TOPS = TOPICS.size();
    static final int SIGNALS = Signals.count(TOPS);
    /** What the rules say is worth less than words, so that words are learned as well. */
    static final double SIGNAL_SCALE = 0.12;

    private static final int MIN_ARTICLES_OF_FEATURE = 2;
    private static final String ENGLISH = "en";

    private final List<LabelledArticle> articles;
    private final List<TopicConcept> concepts;
    private final RuleBook rules;
    private final Concept[] known;
    private final boolean[] isTop;
    private final Vocabulary vocabulary;
    private final int[] fingerprints;
    private final float[] rarity;
    private final List<double[]> scores = new ArrayList<>();
    private final List<Double> dampings = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    TrainingSet(List<LabelledArticle> articles, List<TopicConcept> concepts) {
        this.articles = articles;
        this.concepts = concepts;
        this.rules = new RuleBook(concepts.stream().map(TopicConcept::rule).toList(), ENGLISH);
        this.known = concepts.stream().map(TrainingSet::concept).toArray(Concept[]::new);
        this.isTop = new boolean[known.length];
        for (int i = 0; i < isTop.length; i++) {
            isTop[i] = concepts.get(i).top().code().equals(code(i));
        }
        Map<Integer, Integer> counts = articlesOfFeature();
        this.fingerprints = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.rarity = rarity(counts);
        this.vocabulary = new Vocabulary(fingerprints, rarity);
        articles.forEach(this::add);
    }

    private static Concept concept(TopicConcept concept) {
        return new Concept(TopicModel.fingerprint(concept.rule().getQuery()), TOPICS.indexOf(concept.top()));
    }

    /** How many articles have each feature, by its fingerprint, ascending. */
    private Map<Integer, Integer> articlesOfFeature() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (LabelledArticle article : articles) {
            Map<Integer, Integer> own = new TreeMap<>();
            for (String field : List.of(article.headline(), article.text())) {
                Features.visit(Tokens.of(field), (hash, first, last) -> own.put(Vocabulary.fingerprint(hash), 1));
            }
            own.forEach((feature, one) -> counts.merge(feature, one, Integer::sum));
        }
        counts.values().removeIf(count -> count < MIN_ARTICLES_OF_FEATURE);
        return counts;
    }

    private float[] rarity(Map<Integer, Integer> articlesOfFeature) {
        float[] logs = new float[articlesOfFeature.size()];
        int i = 0;
        for (int count : articlesOfFeature.values()) {
            logs[i++] = (float) StrictMath.log(articles.size() / (double) count);
        }
        return logs;
    }

    private void add(LabelledArticle article) {
        Tokens headline = Tokens.of(article.headline());
        Tokens text = Tokens.of(article.text());
        int words = headline.size() + text.size();
        double[] score = rules.scores(rules.hits(headline, text));
        double[] signals = Signals.of(TOPS, known, isTop, score, words);
        examples.add(example(Wording.of(vocabulary, headline, text), signals));
        scores.add(score);
        dampings.add(Signals.damping(words));
    }

    private Example example(Wording wording, double[] signals) {
        List<Integer> words = IntStream.range(0, wording.size())
                .boxed()
                .sorted(Comparator.comparing(wording::feature))
                .toList();
        int[] indices = new int[words.size() + SIGNALS];
        double[] values = new double[indices.length];
        Arrays.setAll(indices, i -> i < words.size() ? wording.feature(words.get(i)) : features() + i - words.size());
        Arrays.setAll(
                values, i -> i < words.size() ? wording.value(words.get(i)) : SIGNAL_SCALE * signals[i - words.size()]);
        return new Example(indices, values);
    }

    int features() {
        return fingerprints.length;
    }

    int[] fingerprints() {
        return fingerprints;
    }

    float[] rarity() {
        return rarity;
    }

    List<Example> examples() {
        return examples;
    }

    /** 1 for each article that is about a top-level concept, 0 for the others. */
    double[] targets(int top) {
        return articles.stream()
                .mapToDouble(article -> article.tops().contains(TOPICS.get(top)) ? 1 : 0)
                .toArray();
    }

    Concept[] known() {
        return known;
    }

    String code(int rule) {
        return concepts.get(rule).rule().getCode();
    }

    /** Whether a rule of a concept below the top level matches an article. */
    boolean matchesBelow(int article, int rule) {
        return !isTop[rule] && scores.get(article)[rule] > 0;
    }

    /** What the confidence in a concept below depends on: its rule's score, and the log-odds of the concept above. */
    Example below(int article, int rule, double logOddsOfTop) {
        double share = StrictMath.log(scores.get(article)[rule] / dampings.get(article));
        return new Example(new int[] {0, 1}, new double[] {share, logOddsOfTop});
    }

    double isRight(int article, int rule) {
        return articles.get(article).below().contains(code(rule)) ? 1 : 0;
    }
}
