package io.newswire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.ingest.RawTopic;
import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.Clients;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.SourceKind;
import io.newswire.schemas.ArticleId;
import io.newswire.service.Health;
import io.newswire.service.HttpEndpoint;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(StackExtension.class)
@Timeout(60)
class PushEndpointTest {

    private static final int MAX_BYTES = 100_000;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final OwnStack stack;
    private ArticlePublisher publisher;
    private HttpEndpoint server;
    private RawTopic raw;

    PushEndpointTest(OwnStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void start() {
        raw = new RawTopic(stack.clientConfig());
        publisher = new ArticlePublisher(new Clients(stack.clientConfig()), "push");
        serve("");
    }

    private void serve(String token) {
        serve(new PushSettings(token, MAX_BYTES, 0, 1, 4));
    }

    private void serve(PushSettings settings) {
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var push = new PushEndpoint(publisher, settings, metrics, Clock.systemUTC());
        server = HttpEndpoint.start(
                "127.0.0.1", 0, 10L * MAX_BYTES, metrics, () -> new Health(true, Map.of()), List.of(push::routes));
    }

    @AfterEach
    void stop() {
        server.close();
        publisher.close();
        raw.close();
    }

    @Test
    void takesOneArticle() throws Exception {
        HttpResponse<String> answer = post("?source=desk", """
                {"uri": "urn:one", "headline": "One", "text": "First.\\n\\nSecond.", "byline": "Ann",
                 "published": "2026-03-01T10:00:00+01:00", "language": "en", "topicsGiven": ["sport"],
                 "media": [{"href": "https://example.org/a.jpg", "type": "image/jpeg"}]}
                """);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer))
                .isEqualTo(mapper.readTree("{\"accepted\":1,\"ids\":[\"" + ArticleId.of("desk", "urn:one") + "\"]}"));
        RawArticle article = article("urn:one");
        assertThat(article.getSource().getKind()).isEqualTo(SourceKind.push);
        assertThat(article.getSource().getId()).isEqualTo("desk");
        assertThat(article.getText()).isEqualTo("First.\n\nSecond.");
        assertThat(article.getPublished()).hasToString("2026-03-01T09:00:00Z");
        assertThat(article.getTopicsGiven()).containsExactly("sport");
        assertThat(article.getMedia()).hasSize(1);
    }

    @Test
    void takesManyAsArrayOrLines() throws Exception {
        assertThat(json(post("", "[{\"uri\":\"a1\",\"headline\":\"A\"},{\"uri\":\"a2\",\"headline\":\"B\"}]"))
                        .get("accepted")
                        .intValue())
                .isEqualTo(2);
        assertThat(json(post("", "{\"uri\":\"l1\",\"headline\":\"A\"}\n\n{\"uri\":\"l2\",\"headline\":\"B\"}\n"))
                        .get("accepted")
                        .intValue())
                .isEqualTo(2);

        assertThat(article("a2").getSource().getId()).isEqualTo("push");
        assertThat(article("l2").getHeadline()).isEqualTo("B");
    }

    @Test
    void takesWithdrawalsAndEmbargoes() throws Exception {
        post("", "{\"uri\":\"w\",\"pubStatus\":\"canceled\"}");
        post("", "{\"uri\":\"e\",\"headline\":\"E\",\"embargoedUntil\":\"2040-01-01T00:00:00Z\"}");

        assertThat(article("w").getPubStatus()).isEqualTo(PubStatus.canceled);
        assertThat(article("e").getEmbargoedUntil()).hasToString("2040-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                            | item 1",
                "[{\"uri\":\"x\",\"headline\":\"ok\"},{\"uri\":\"y\",\"headline\":7}] | item 2, /headline",
                "{\"uri\":\"x\",\"headline\":\"ok\"} {\"uri\": | item 2",
                "{\"uri\":\"x\",\"language\":\"en\"}          | item 1, /headline",
                "{\"uri\":\"x\",\"headline\":\"a\",\"published\":\"yesterday\"} | item 1, /published",
                "{\"uri\":\"x\",\"headline\":\"a\",\"pubstatus\":\"gone\"} | item 1, /pubstatus",
                "{\"pubStatus\":\"canceled\"}                 | item 1, /uri",
                "\"text\"                                     | item 1",
                "[]                                           | the body"
            })
    void refusesTheWholeRequestAndSaysWhatIsWrong(String body, String at) throws Exception {
        int before = raw.readAll().size();

        HttpResponse<String> answer = post("", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).isNotBlank();
        assertThat(json(answer).get("at").asText()).startsWith(at);
        assertThat(raw.readAll()).hasSize(before);
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        HttpResponse<String> answer = post("", "{\"uri\":\"big\",\"headline\":\"" + "a".repeat(MAX_BYTES) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("error").asText()).contains("larger than " + MAX_BYTES);
    }

    @Test
    void asksForTheToken() throws Exception {
        server.close();
        serve("secret");

        assertThat(post("", "{\"uri\":\"t\",\"headline\":\"T\"}").statusCode()).isEqualTo(401);
        assertThat(post("", "{\"uri\":\"t\",\"headline\":\"T\"}", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("", "{\"uri\":\"t\",\"headline\":\"T\"}", "Bearer secret")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void takesNewsMlAndNitf() throws Exception {
        HttpResponse<String> answer = post("?source=wire", """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
                  <newsItem guid="urn:g2"><contentMeta><headline>By G2</headline></contentMeta></newsItem>
                  <packageItem guid="urn:package"/>
                </itemSet></newsMessage>
                """);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer)).isEqualTo(mapper.readTree("""
                {"accepted": 1, "ids": ["%s"],
                 "skipped": [{"error": "a packageItem is no article", "at": "/newsMessage/itemSet/packageItem, line 4"}]}
                """.formatted(ArticleId.of("wire", "urn:g2"))));
        assertThat(post("", "<nitf uno='urn:nitf'><body><body.content><p>By NITF.</p></body.content></body></nitf>")
                        .statusCode())
                .isEqualTo(202);
        assertThat(article("urn:g2").getHeadline()).isEqualTo("By G2");
        assertThat(article("urn:nitf").getText()).isEqualTo("By NITF.");
    }

    @Test
    void namesAllThatIsWrongWithARequest() throws Exception {
        HttpResponse<String> answer = post("", """
                [{"uri": "n1", "headline": "fine"}, {"uri": "n2"}, {"uri": "n3", "headline": 3}]
                """);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("accepted").intValue()).isZero();
        assertThat(json(answer).get("refused"))
                .extracting(refused -> refused.get("at").asText())
                .containsExactly("item 2, /headline", "item 3, /headline");
    }

    @Test
    void takesWhatIsRightWhereThatIsWanted() throws Exception {
        String body = "[{\"uri\":\"p1\",\"headline\":\"fine\"},{\"uri\":\"p2\"}]";

        HttpResponse<String> answer = post("?partial=true", body);

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(json(answer).get("accepted").intValue()).isEqualTo(1);
        assertThat(json(answer).get("refused").get(0).get("at").asText()).isEqualTo("item 2, /headline");
        assertThat(article("p1").getHeadline()).isEqualTo("fine");
        assertThat(post("?partial=true", "[{\"uri\":\"p2\"}]").statusCode()).isEqualTo(400);
        assertThat(post("?partial=maybe", body).statusCode()).isEqualTo(400);
    }

    @Test
    void answersARepeatedRequestWithTheSameIds() throws Exception {
        String body = "{\"headline\":\"Without any id\",\"text\":\"Twice.\"}";

        assertThat(post("", body).body()).isEqualTo(post("", body).body());
    }

    @Test
    void heedsTheCharsetOfXml() throws Exception {
        HttpRequest request = request("")
                .header("Content-Type", "text/xml; charset=ISO-8859-1")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "<newsItem guid='latin'><contentMeta><headline>Caf\u00e9</headline></contentMeta></newsItem>",
                        StandardCharsets.ISO_8859_1))
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);
        assertThat(article("latin").getHeadline()).isEqualTo("Caf\u00e9");
    }

    @Test
    void saysThatKafkaIsAwayAndTakesArticlesAgainWhenItIsBack() throws Exception {
        post("", "{\"uri\":\"before\",\"headline\":\"B\"}");
        stack.stopBroker();

        assertThat(post("", "{\"uri\":\"while\",\"headline\":\"W\"}").statusCode())
                .isEqualTo(503);

        stack.startBroker();
        assertThat(post("", "{\"uri\":\"after\",\"headline\":\"A\"}").statusCode())
                .isEqualTo(202);
        assertThat(article("after").getHeadline()).isEqualTo("A");
    }

    private HttpResponse<String> post(String query, String body) throws IOException, InterruptedException {
        return post(query, body, "");
    }

    private HttpResponse<String> post(String query, String body, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(query).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/articles" + query));
    }

    private JsonNode json(HttpResponse<String> answer) throws IOException {
        return mapper.readTree(answer.body());
    }

    private RawArticle article(String itemId) {
        return await().until(() -> found(itemId), Optional::isPresent).orElseThrow();
    }

    /** A transaction has ended a moment before its readers see that. */
    private Optional<RawArticle> found(String itemId) {
        return raw.readAll().stream()
                .filter(article -> article.getSourceItemId().equals(itemId))
                .findFirst();
    }
}
