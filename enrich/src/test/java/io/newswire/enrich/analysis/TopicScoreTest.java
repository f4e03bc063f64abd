package io.newswire.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.record.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicScoreTest {
    private static final Path ARTICLES = Path.of("../../shared/data/topics/articles.jsonl");

    @Test
    void the_first_topic_of_real_articles_is_mostly_the_one_that_people_chose() throws IOException {
        assumeTrue(Files.exists(ARTICLES), "the labelled articles are not beside the project: " + ARTICLES);
        Analyzer analyzer = new Analyzer(Knowledge.builtIn());
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = Files.readAllLines(ARTICLES);
        int right = 0;
        for (String line : lines) {
            JsonNode article = mapper.readTree(line);
            List<Topic> topics = analyzer.analyze(new Document(
                            article.path("headline").textValue(),
                            article.path("text").textValue(),
                            null))
                    .topics();
            String first = topics.isEmpty() ? "" : topics.get(0).getCode();
            right += first.equals(article.path("topics").path(0).asText()) ? 1 : 0;
        }

        assertThat((double) right / lines.size()).isGreaterThan(0.7);
    }
}
