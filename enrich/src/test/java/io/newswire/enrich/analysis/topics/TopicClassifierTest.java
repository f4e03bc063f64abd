package io.newswire.enrich.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Topic;
import io.newswire.record.TopicRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicClassifierTest {

    @Test
    void words_phrases_prefixes_and_weights_raise_a_topic() {
        List<Topic> topics =
                classify("goal \"world cup\"^3 footbal*^2", "The footballer scored a goal at the World Cup.", "en");

        assertThat(topics).singleElement().satisfies(topic -> {
            assertThat(topic.getCode()).isEqualTo("medtop:1");
            assertThat(topic.getConfidence()).isBetween(0.4, 1.0);
            assertThat(topic.getEvidence()).containsExactly("World Cup", "footballer", "goal");
        });
    }

    @Test
    void words_counted_against_lower_it() {
        String text = "The bank raised its rate. The river bank was steep.";

        assertThat(classify("bank^4 rate^4", text, "en")).isNotEmpty();
        assertThat(classify("bank^4 rate^4 -river^9", text, "en")).isEmpty();
    }

    @Test
    void terms_of_a_language_count_in_its_texts_only() {
        String query = "@fr grève^9 @* strike^9";

        assertThat(classify(query, "La grève continue", "fr")).isNotEmpty();
        assertThat(classify(query, "La grève continue", "es")).isEmpty();
        assertThat(classify(query, "The strike goes on", "es")).isNotEmpty();
    }

    @Test
    void the_headline_counts_for_more_than_the_text() {
        TopicClassifier classifier = TopicClassifier.of(List.of(new TopicRule("medtop:1", "One", "goal^3")));

        double inText = classifier
                .classify(Tokens.of("x"), Tokens.of("goal"), "en")
                .get(0)
                .getConfidence();
        double inHeadline = classifier
                .classify(Tokens.of("goal"), Tokens.of("x"), "en")
                .get(0)
                .getConfidence();

        assertThat(inHeadline).isGreaterThan(inText);
    }

    @Test
    void the_best_topic_comes_first_and_faint_ones_are_left_out() {
        TopicClassifier classifier = TopicClassifier.of(List.of(
                new TopicRule("a", "A", "alpha^3"),
                new TopicRule("b", "B", "beta^8"),
                new TopicRule("c", "C", "gamma^4")));

        List<Topic> topics = classifier.classify(Tokens.of(""), Tokens.of("alpha beta gamma"), "en");

        assertThat(topics).extracting(Topic::getCode).containsExactly("b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\"",
                "\"\"",
                "^",
                "-",
                "@",
                "goal^",
                "goal^x",
                "\"goal",
                "*",
                "a*",
                "- -",
                "^^9",
                "goal^-1",
                "goal^NaN"
            })
    void a_query_that_makes_no_sense_stops_nothing(String query) {
        List<Topic> topics = classify("sense^9 " + query, "It makes sense", "en");

        assertThat(topics).hasSize(1);
    }

    private static List<Topic> classify(String query, String text, String language) {
        return TopicClassifier.of(List.of(new TopicRule("medtop:1", "One", query)))
                .classify(Tokens.of(null), Tokens.of(text), language);
    }
}
