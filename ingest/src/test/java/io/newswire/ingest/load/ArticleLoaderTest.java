package io.newswire.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.ingest.RawTopic;
import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.Clients;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
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

        assertThat(result).isEqualTo(new LoadResult(2, 3, Map.of()));
        assertThat(complaints).hasSize(3);
        assertThat(complaints.get(0)).startsWith("articles.jsonl:3: not well-formed JSON: Unexpected end-of-input");
        assertThat(complaints)
                .endsWith(
                        "articles.jsonl:4: /headline: a string is wanted here, not a number",
                        "articles.jsonl:5: an article is a JSON object, not an array");
        await().untilAsserted(() -> assertThat(headlines()).containsExactlyInAnyOrder("A", "D"));
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

        LoadResult result = load("array.json", json.append("]").toString(), Long.MAX_VALUE, progress);

        assertThat(result).isEqualTo(new LoadResult(1_200, 0, Map.of()));
        assertThat(progress).containsExactly(500L, 1_000L, 1_200L);
        await().untilAsserted(() -> assertThat(headlines()).hasSize(1_200));
    }

    @Test
    void loadsAnObjectOfManyLines() throws Exception {
        assertThat(load("{\n  \"uri\": \"a\",\n  \"headline\": \"A\"\n}\n")).isEqualTo(new LoadResult(1, 0, Map.of()));
    }

    @Test
    void tellsWhereAnArrayBreaks() throws Exception {
        assertThat(load("[\n{\"uri\":\"a\",\"headline\":\"A\"},\n{\"uri\"")).isEqualTo(new LoadResult(1, 1, Map.of()));
        assertThat(complaints.get(0))
                .startsWith("articles.jsonl:3: not well-formed JSON, and nothing after it is read");
    }

    @Test
    void passesOverALineWithoutEnd() throws Exception {
        LoadResult result = load("endless", "a".repeat(Lines.MAX_BYTES + 10), Long.MAX_VALUE, new ArrayList<>());

        assertThat(result).isEqualTo(new LoadResult(0, 1, Map.of()));
        assertThat(complaints).containsExactly("endless:1: the line is too long");
    }

    @Test
    void anEmptyFileIsNoError() throws Exception {
        assertThat(load("")).isEqualTo(LoadResult.NONE);
    }

    @Test
    void refusesWhatEachReaderWouldTakeForSomethingElse() throws Exception {
        assertThat(load("""
                {"uri": "a", "headline": "A", "headline": "B"}
                {"uri": "b", "headline": NaN}
                {"uri": "c", "headline": "C"} and more
                {"uri": "d", "headline": "Latin: \u00e9"}
                """.replace("\u00e9", "\uFFFF"))).isEqualTo(new LoadResult(1, 3, Map.of()));
        assertThat(complaints.get(0)).startsWith("articles.jsonl:1: ").contains("Duplicate field 'headline'");
        assertThat(complaints.get(1)).startsWith("articles.jsonl:2: ").contains("NaN");
        assertThat(complaints.get(2)).startsWith("articles.jsonl:3: ");
    }

    @Test
    void namesALineThatIsNotInUtf8() throws Exception {
        byte[] latin = "{\"uri\":\"a\",\"headline\":\"Caf\u00e9 s\"}\n{\"uri\":\"b\",\"headline\":\"B\"}"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(load("latin.jsonl", latin, Long.MAX_VALUE, new ArrayList<>()))
                .isEqualTo(new LoadResult(1, 1, Map.of()));
        assertThat(complaints.get(0)).startsWith("latin.jsonl:1: ").contains("Invalid UTF-8");
    }

    @Test
    void unpacksGzip() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"uri\":\"a\",\"headline\":\"Packed\"}".getBytes(StandardCharsets.UTF_8));
        }

        load("articles.jsonl.gz", packed.toByteArray(), Long.MAX_VALUE, new ArrayList<>());

        await().untilAsserted(() -> assertThat(headlines()).containsExactly("Packed"));
    }

    @Test
    void readsDocumentsOfXml() throws Exception {
        LoadResult result = load("""
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
                  <itemSet>
                    <newsItem guid="urn:x:1"><contentMeta><headline>Bridge opens</headline></contentMeta></newsItem>
                    <newsItem guid="urn:x:2"/>
                    <packageItem guid="urn:x:3"/>
                  </itemSet>
                </newsMessage>
                """);

        assertThat(result).isEqualTo(new LoadResult(1, 1, Map.of("a packageItem is no article", 1L)));
        assertThat(complaints)
                .containsExactly(
                        "articles.jsonl:/newsMessage/itemSet/newsItem[2], line 4: an article needs a headline in"
                                + " contentMeta, or a text in contentSet");
        await().untilAsserted(() -> assertThat(headlines()).containsExactly("Bridge opens"));
    }

    @Test
    void stopsAtTheLimit() throws Exception {
        String lines = "{\"uri\":\"a\",\"headline\":\"A\"}\n{\"uri\":\"b\",\"headline\":\"B\"}\nnonsense";

        assertThat(load("lines", lines, 1, new ArrayList<>())).isEqualTo(new LoadResult(1, 0, Map.of()));
    }

    @Test
    void oneArticleCannotUseUpTheMemory() throws Exception {
        String endless =
                "[{\"uri\":\"a\",\"headline\":\"A\"},{\"uri\":\"b\",\"list\":[" + "[],".repeat(200_000) + "1]}]";

        assertThat(load("hostile.json", endless, Long.MAX_VALUE, new ArrayList<>()))
                .isEqualTo(new LoadResult(1, 1, Map.of()));
        assertThat(complaints.get(0)).contains("one article is larger than any is");
    }

    private LoadResult load(String text) throws Exception {
        return load("articles.jsonl", text, Long.MAX_VALUE, new ArrayList<>());
    }

    private LoadResult load(String name, String text, long limit, List<Long> progress) throws Exception {
        return load(name, text.getBytes(StandardCharsets.UTF_8), limit, progress);
    }

    private LoadResult load(String name, byte[] bytes, long limit, List<Long> progress) throws Exception {
        var listener = new LoadListener() {
            @Override
            public void refused(String what) {
                complaints.add(what);
            }

            @Override
            public void published(long articles) {
                progress.add(articles);
            }
        };
        return new ArticleLoader(publisher::publish, Clock.systemUTC())
                .load(name, Channels.newChannel(new ByteArrayInputStream(bytes)), source, limit, listener);
    }

    /** A transaction has ended a moment before its readers see that. */
    private List<String> headlines() {
        return raw.readAll().stream()
                .filter(article -> article.getSource().getId().equals(source.getId()))
                .map(RawArticle::getHeadline)
                .toList();
    }
}
