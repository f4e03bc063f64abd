package io.newswire.enrich.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.knowledge.BuiltInConcepts;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Topic;
import io.newswire.record.TopicRule;
import io.newswire.schemas.MediaTopic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told of articles that neither rules nor model have seen. */
class HeldOutArticlesTest {
    private static final Path ARTICLES = Path.of("src/test/resources/io/newswire/enrich/analysis/topics/held-out");
    private static final List<TopicConcept> CONCEPTS = BuiltInConcepts.load();
    private static final List<TopicRule> RULES =
            CONCEPTS.stream().map(TopicConcept::rule).toList();
    private static final TopicClassifier CLASSIFIER = TopicClassifier.of(RULES);

    private static List<LabelledArticle> articles = List.of();

    @BeforeAll
    static void read() throws IOException {
        articles = new TrainingArticles(CONCEPTS).read(ARTICLES);
    }

    @Test
    void the_first_topic_is_mostly_the_main_one() {
        long right = articles.stream()
                .filter(article -> told(article).stream()
                        .findFirst()
                        .filter(first ->
                                first.getCode().equals(article.tops().get(0).code()))
                        .isPresent())
                .count();

        assertThat((double) right / articles.size()).isGreaterThan(0.85);
    }

    @Test
    void four_in_five_of_the_concepts_below_are_right_and_most_are_found() {
        int told = 0;
        long right = 0;
        int given = 0;
        for (LabelledArticle article : articles) {
            List<String> below = told(article).stream()
                    .map(Topic::getCode)
                    .filter(code -> MediaTopic.ofCode(code).isEmpty())
                    .toList();
            told += below.size();
            given += article.below().size();
            right += below.stream().filter(article.below()::contains).count();
        }

        assertThat((double) right / told).as("precision, %d of %d", right, told).isGreaterThan(0.8);
        assertThat((double) right / given).as("recall, %d of %d", right, given).isGreaterThan(0.5);
    }

    @Test
    void top_level_topics_come_first_and_all_have_confidence_and_evidence() {
        assertThat(articles).allSatisfy(article -> {
            List<Topic> topics = told(article);
            assertThat(topics)
                    .extracting(topic -> MediaTopic.ofCode(topic.getCode()).isEmpty())
                    .isSorted();
            assertThat(topics).allSatisfy(topic -> {
                assertThat(topic.getConfidence()).isBetween(0.1, 1.0);
                assertThat(topic.getEvidence()).isNotEmpty();
            });
        });
    }

    @Test
    void an_edited_rule_decides_alone() {
        LabelledArticle draw = articles.get(0);
        List<TopicRule> edited = RULES.stream()
                .map(rule -> rule.getLabel().equals("sport") ? new TopicRule(rule.getCode(), "sport", "chess^9") : rule)
                .toList();

        assertThat(codes(CLASSIFIER, draw)).startsWith(MediaTopic.SPORT.code());
        assertThat(codes(CLASSIFIER.with(edited), draw)).doesNotContain(MediaTopic.SPORT.code());
    }

    @Test
    void texts_in_other_languages_have_the_topics_of_rules() {
        Tokens text =
                Tokens.of("Le tribunal a condamné le suspect à dix ans de prison; le procureur parle d'un meurtre.");

        assertThat(CLASSIFIER.classify(Tokens.of(null), text, "fr"))
                .extracting(Topic::getCode)
                .contains(MediaTopic.CRIME.code());
    }

    private static List<String> codes(TopicClassifier classifier, LabelledArticle article) {
        return classifier.classify(Tokens.of(article.headline()), Tokens.of(article.text()), "en").stream()
                .map(Topic::getCode)
                .toList();
    }

    private static List<Topic> told(LabelledArticle article) {
        return CLASSIFIER.classify(Tokens.of(article.headline()), Tokens.of(article.text()), "en");
    }
}
