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
import io.newswire.record.RawArticle;
import io.newswire.service.Health;
import io.newswire.service.HttpEndpoint;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Senders that mean harm, or do it. */
@ExtendWith(StackExtension.class)
@Timeout(60)
class HostilePushTest {

    private static final int MAX_BYTES = 100_000;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ArticlePublisher publisher;
    private final RawTopic raw;
    private HttpEndpoint server;

    HostilePushTest(Stack stack) {
        raw = new RawTopic(stack.clientConfig());
        publisher = new ArticlePublisher(new Clients(stack.clientConfig()), "push");
    }

    @BeforeEach
    void start() {
        serve(new PushSettings("", MAX_BYTES, 0, 1, 4));
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
    void unpacksGzipAndNotMoreOfItThanItTakes() throws Exception {
        assertThat(post(gzip("{\"uri\":\"z\",\"headline\":\"Z\"}".getBytes(StandardCharsets.UTF_8)), "gzip")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post(gzip(new byte[10_000_000]), "gzip").statusCode()).isEqualTo(413);
        assertThat(post("plain".getBytes(StandardCharsets.UTF_8), "gzip").statusCode())
                .isEqualTo(400);
        assertThat(post(new byte[10], "br").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesHostileBodiesAndSaysWhy(byte[] body) throws Exception {
        HttpResponse<String> answer = post(body, "identity");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).isNotBlank();
        assertThat(json(answer).get("at").asText()).isNotBlank();
    }

    static Stream<byte[]> hostile() {
        return Stream.of(
                        "",
                        " \n ",
                        "\0\0\0",
                        "{\"uri\":\"a\",\"uri\":\"b\",\"headline\":\"Twice\"}",
                        "{\"uri\":\"a\",\"headline\":NaN}",
                        "{\"uri\":\"a\",\"headline\":\"raw \0 character\"}",
                        "[" + "[],".repeat(20_000) + "[]]",
                        "[{\"uri\":\"a\",\"x\":" + "{\"x\":".repeat(5_000),
                        "{\"uri\":\"\u00e9\",\"headline\":\"Latin-1\"}",
                        "<newsItem guid='a'>" + "<a>".repeat(20_000),
                        "<newsItem guid='\u00e9'><contentMeta><headline>Latin-1</headline></contentMeta></newsItem>",
                        "<rss version='2.0'/>",
                        "WARC/1.0\r\n",
                        "\u001f\u008b\b not asked to unpack this")
                .map(body -> body.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void keepsNoMoreThanItTakesOfABodyWithoutLength() throws Exception {
        byte[] chunk = new byte[1024 * 1024];
        HttpRequest request = request()
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        () -> Stream.generate(() -> chunk).limit(1_024).iterator()))
                .build();

        try {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
        } catch (IOException e) {
            // The server hung up while more was being sent, which is as good an answer to a gigabyte.
        }
        assertThat(post("{\"uri\":\"next\",\"headline\":\"N\"}").statusCode()).isEqualTo(202);
    }

    @Test
    void answersWhoeverIsStillSending() throws Exception {
        byte[] body = new byte[4_000_000];

        for (int i = 0; i < 20; i++) {
            HttpRequest request = request()
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();

            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void aSlowBodyKeepsNobodyElseWaiting() throws Exception {
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.getOutputStream()
                    .write("POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(post("{\"uri\":\"meanwhile\",\"headline\":\"M\"}").statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void saysWhenToComeAgainWhereTooManyComeAtOnce() throws Exception {
        server.close();
        serve(new PushSettings("", MAX_BYTES, 0, 1, 1));
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.getOutputStream()
                    .write("POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                HttpResponse<String> answer = post("{\"uri\":\"m\",\"headline\":\"M\"}");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
        }
        assertThat(post("{\"uri\":\"m\",\"headline\":\"M\"}").statusCode()).isEqualTo(202);
    }

    @Test
    void limitsTheRequestsOfOneClient() throws Exception {
        server.close();
        serve(new PushSettings("", MAX_BYTES, 1, 2, 4));

        assertThat(post("{}").statusCode()).isEqualTo(400);
        assertThat(post("{}").statusCode()).isEqualTo(400);
        HttpResponse<String> third = post("{}");

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);
    }

    @Test
    void takesAByteOrderMarkAndDropsCharactersThatAreNone() throws Exception {
        assertThat(post("\uFEFF{\"uri\":\"bom\",\"headline\":\"Half \\ud83d, none \\u0000\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(article("bom").getHeadline()).isEqualTo("Half \uFFFD, none ");
    }

    @Test
    void refusesBottomlessNesting() throws Exception {
        assertThat(post("[".repeat(50_000)).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body.getBytes(StandardCharsets.UTF_8), "identity");
    }

    private HttpResponse<String> post(byte[] body, String encoding) throws IOException, InterruptedException {
        HttpRequest request = request()
                .header("Content-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/articles"));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
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
