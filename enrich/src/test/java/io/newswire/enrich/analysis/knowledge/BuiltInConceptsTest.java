package io.newswire.enrich.analysis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.enrich.analysis.topics.TopicConcept;
import io.newswire.schemas.MediaTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltInConceptsTest {
    private static final Path TAXONOMY = Path.of("../../shared/data/taxonomy/iptc-media-topics-2023-10-24.json");
    private static final Path DOC = Path.of("../docs/topics.md");
    private static final List<TopicConcept> CONCEPTS = BuiltInConcepts.load();

    @Test
    void there_are_the_seventeen_and_more_than_150_below_them_each_once() {
        assertThat(CONCEPTS)
                .filteredOn(BuiltInConceptsTest::isTop)
                .extracting(TopicConcept::top)
                .containsExactly(MediaTopic.values());
        assertThat(CONCEPTS).hasSizeGreaterThan(17 + 150);
        assertThat(CONCEPTS).extracting(concept -> concept.rule().getCode()).doesNotHaveDuplicates();
        assertThat(CONCEPTS).extracting(concept -> concept.rule().getLabel()).doesNotHaveDuplicates();
    }

    @Test
    void codes_labels_and_places_are_those_of_the_taxonomy() throws IOException {
        assumeTrue(Files.exists(TAXONOMY), "the taxonomy is not beside the project: " + TAXONOMY);
        JsonNode taxonomy = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build()
                .readTree(TAXONOMY.toFile());

        assertThat(CONCEPTS).allSatisfy(concept -> {
            JsonNode fact = taxonomy.path(concept.rule().getCode());
            assertThat(fact.path("Name (en-GB)").asText())
                    .isEqualTo(concept.rule().getLabel());
            assertThat(fact.path("Level1/NewsCode").asText())
                    .isEqualTo(concept.top().code());
            assertThat(fact.path("RetiredDate").isTextual()).isFalse();
        });
    }

    @Test
    void a_query_that_makes_no_sense_is_told_with_file_and_line() {
        List<String> lines = List.of("# Below sport.", "", "[medtop:20001065] soccer", "goal^2", "(match AND");

        assertThatThrownBy(() -> BuiltInConcepts.below(MediaTopic.SPORT, "topics/sport-concepts.txt", lines))
                .hasMessage("topics/sport-concepts.txt:5: AND has nothing behind it: take it out, or say what");
        assertThatThrownBy(() -> BuiltInConcepts.top(MediaTopic.SPORT, "topics/sport.txt", lines.subList(4, 5)))
                .hasMessageStartingWith("topics/sport.txt:1: ");
    }

    @Test
    void a_line_that_belongs_to_no_concept_is_told() {
        assertThatThrownBy(() -> BuiltInConcepts.below(MediaTopic.SPORT, "s.txt", List.of("", "goal^2")))
                .hasMessageStartingWith("s.txt:1: ")
                .hasMessageContaining("[medtop:");
        assertThatThrownBy(() -> BuiltInConcepts.below(MediaTopic.SPORT, "s.txt", List.of("[medtop:1] soccer")))
                .hasMessageStartingWith("s.txt:1: ");
    }

    @Test
    void the_page_lists_them_all() throws IOException {
        String page = page();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(DOC, page);
        }
        assertThat(Files.readString(DOC))
                .as("write it anew: mvn -pl enrich -am test -Dtest=BuiltInConceptsTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest.jvm.args=-Dupdate.docs=true")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The topics that articles are given

                Written from the rules by `BuiltInConceptsTest`, which fails when this page is stale. Codes and labels are those of
                the IPTC Media Topics of 2023-10-24 (CC BY 4.0). Every language with rules has the top-level concepts; those below
                them are for English texts.
                """);
        for (TopicConcept concept : CONCEPTS) {
            String format = isTop(concept) ? "%n## %2$s%n%n`%1$s`, topic `news.topic.%3$s`%n%n" : "- %2$s `%1$s`%n";
            page.append(String.format(
                    format,
                    concept.rule().getCode(),
                    concept.rule().getLabel(),
                    concept.top().slug()));
        }
        return page.toString();
    }

    private static boolean isTop(TopicConcept concept) {
        return concept.top().code().equals(concept.rule().getCode());
    }
}
