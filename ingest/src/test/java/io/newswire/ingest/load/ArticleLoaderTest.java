package io.newswire.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.RawTopic;
import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.Clients;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
@Timeout(60)
class ArticleLoaderTest {

    private final List<String> complaints = new ArrayList<>();
    private final RawTopic raw;
    private final ArticlePublisher publisher;
    private final Source source;

    ArticleLoaderTest(Stack stack) {
        raw = new RawTopic(stack.clientConfig());
        publisher = new ArticlePublisher(new Clients(stack.clientConfig()), "load");
        source = new Source(stack.uniqueName("file"), SourceKind.file, null, null);
    }

    @BeforeEach
    void forget() {
        complaints.clear();
    }

    @AfterEach
    void stop() {
        publisher.close();
        raw.close();
    }

    @Test
    void loadsLinesAndNamesTheBadOnes() throws Exception {
        LoadResult result = load("""
                {"uri": "a", "headline": "A"}

                {"uri": "b", "headline":
                {"uri": "c", "headline": 3}
                [1, 2]
                {"uri": "d", "headline": "D"}
                """);

        assertThat(result).isEqualTo(new LoadResult(2, 3));
        assertThat(complaints)
                .containsExactly(
                        "articles.jsonl:3: not well-formed JSON",
                        "articles.jsonl:4: /headline: a string is wanted here, not a number",
                        "articles.jsonl:5: an article is a JSON object, not an array");
        assertThat(headlines()).containsExactlyInAnyOrder("A", "D");
    }

    @Test
    void loadsAnArrayInTransactionsOfItsOwnSize() throws Exception {
        var json = new StringBuilder("\uFEFF \n [\n");
        for (int i = 0; i < 1_200; i++) {
            json.append(i == 0 ? "" : ",\n")
                    .append("{\"uri\":\"")
                    .append(i)
                    .append("\",\"headline\":\"H")
                    .append(i);
            json.append("\"}");
        }
        List<Long> progress = new ArrayList<>();

        LoadResult result = new ArticleLoader(publisher, Clock.systemUTC())
                .load("array.json", bytes(json.append("]").toString()), source, complaints::add, progress::add);

        assertThat(result).isEqualTo(new LoadResult(1_200, 0));
        assertThat(progress).containsExactly(500L, 1_000L, 1_200L);
        assertThat(headlines()).hasSize(1_200);
    }

    @Test
    void loadsAnObjectOfManyLines() throws Exception {
        assertThat(load("{\n  \"uri\": \"a\",\n  \"headline\": \"A\"\n}\n")).isEqualTo(new LoadResult(1, 0));
    }

    @Test
    void tellsWhereAnArrayBreaks() throws Exception {
        assertThat(load("[\n{\"uri\":\"a\",\"headline\":\"A\"},\n{\"uri\"")).isEqualTo(new LoadResult(1, 1));
        assertThat(complaints.get(0))
                .startsWith("articles.jsonl:3: not well-formed JSON, and nothing after it is read");
    }

    @Test
    void passesOverALineWithoutEnd() throws Exception {
        InputStream endless = bytes("a".repeat(Lines.MAX_BYTES + 10));

        LoadResult result = new ArticleLoader(publisher, Clock.systemUTC())
                .load("endless", endless, source, complaints::add, count -> {});

        assertThat(result).isEqualTo(new LoadResult(0, 1));
        assertThat(complaints).containsExactly("endless:1: the line is too long");
    }

    @Test
    void anEmptyFileIsNoError() throws Exception {
        assertThat(load("")).isEqualTo(new LoadResult(0, 0));
    }

    private LoadResult load(String text) throws Exception {
        return new ArticleLoader(publisher, Clock.systemUTC())
                .load("articles.jsonl", bytes(text), source, complaints::add, count -> {});
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> headlines() {
        return raw.readAll().stream()
                .filter(article -> article.getSource().getId().equals(source.getId()))
                .map(RawArticle::getHeadline)
                .toList();
    }
}
