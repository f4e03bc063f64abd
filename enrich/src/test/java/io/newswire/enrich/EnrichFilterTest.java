package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichFilterTest {
    private static final Analyzer ANALYZER = new Analyzer(Knowledge.builtIn());

    private final EnrichFilter filter = new EnrichFilter(ANALYZER);

    @Test
    void an_article_comes_back_with_what_was_found_out() throws IOException {
        JsonNode article = read(filter.apply("""
                {"uri":"https://example.org/1","headline":"Canada floods","published":"2026-01-02T03:04:05Z",
                 "markup":"<p>The river in Canada flooded the town, and firefighters rescued families.</p><p>More.</p>"}
                """));

        assertThat(article.path("uri").textValue()).isEqualTo("https://example.org/1");
        assertThat(article.path("text").textValue()).endsWith("rescued families.\n\nMore.");
        assertThat(article.path("published").textValue()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(article.path("language").path("tag").textValue()).isEqualTo("en");
        JsonNode canada = article.path("entities").path(0);
        assertThat(canada.path("id").textValue()).isEqualTo("iso3166:CA");
        assertThat(canada.path("type").textValue()).isEqualTo("PLACE");
        assertThat(canada.path("mentions").path(0).path("field").textValue()).isEqualTo("headline");
        assertThat(canada.path("mentions").path(1).path("start").intValue()).isEqualTo(13);
        assertThat(codes(article)).contains("medtop:03000000");
        assertThat(article.path("enrichment").path("knowledge").textValue()).isEqualTo(ANALYZER.knowledgeVersion());
    }

    @Test
    void its_own_output_can_be_read_again() {
        String once = filter.apply("{\"headline\":\"Canada floods\",\"text\":\"The river in Canada rose.\"}");

        assertThat(filter.apply(once.replaceFirst("\"language\":\\{[^}]*},", "")))
                .isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json | line 2 is not JSON",
                "[1] | line 2 is not a JSON object",
                "{\"uri\":\"x\"} | line 2 has no headline, text, markup or summary",
                "{\"text\":1} | line 2 field text must be a string, not number",
                "{\"text\":\"a\",\"headline\":[]} | line 2 field headline must be a string, not array",
                "'' | line 2 is not a JSON object",
            })
    void what_is_wrong_is_told_with_line_and_field_and_the_next_line_still_flows(String line, String problem) {
        filter.apply("{\"text\":\"fine\"}");

        assertThatThrownBy(() -> filter.apply(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
        assertThat(filter.apply("{\"text\":\"fine\"}")).contains("fine");
    }

    private static JsonNode read(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    private static Iterable<String> codes(JsonNode article) {
        return StreamSupport.stream(article.path("topics").spliterator(), false)
                .map(topic -> topic.path("code").textValue())
                .toList();
    }
}
