package io.newswire.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEndpointTest {

    private static final String HOST = "127.0.0.1";
    private static final int MAX_BODY = 1000;

    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicReference<Health> health =
            new AtomicReference<>(new Health(true, Map.of("broker", "connected")));
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpEndpoint endpoint;

    @BeforeEach
    void start() {
        endpoint = HttpEndpoint.start(
                HOST, 0, MAX_BODY, metrics, health::get, List.of(HttpEndpointTest::echo, HttpEndpointTest::failing));
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private static void echo(RoutesConfig routes) {
        routes.post("/echo", ctx -> ctx.result(ctx.body()));
        routes.post("/bytes", ctx -> ctx.result(ctx.bodyAsBytes()));
    }

    private static void failing(RoutesConfig routes) {
        routes.get("/wrong", ctx -> {
            throw new BadRequestResponse("limit: wanted is a number");
        });
        routes.get("/broken", ctx -> {
            throw new IllegalStateException("password=open-sesame");
        });
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + endpoint.port() + path));
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void saysThatItIsUpOrDownAndWhy() throws Exception {
        HttpResponse<String> up = send(to("/health"));
        health.set(new Health(false, Map.of("broker", "unreachable")));
        HttpResponse<String> down = send(to("/health"));

        assertThat(up.statusCode()).isEqualTo(200);
        assertThat(json(up).at("/up").asBoolean()).isTrue();
        assertThat(json(up).at("/details/broker").asText()).isEqualTo("connected");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(json(down).at("/up").asBoolean(true)).isFalse();
        assertThat(json(down).at("/details/broker").asText()).isEqualTo("unreachable");
    }

    @Test
    void showsItsMetrics() throws Exception {
        metrics.counter("newswire.articles").increment(3);

        HttpResponse<String> response = send(to("/metrics"));

        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(response.body()).contains("newswire_articles_total 3.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/health/more", "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%00", "/a%2fb"})
    void answersForPathsThatItDoesNotHave(String path) throws Exception {
        HttpResponse<String> response = send(to(path));

        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(json(response).path("error").asText()).isNotEmpty();
        assertThat(response.body()).doesNotContain("root:").doesNotContainIgnoringCase("jetty");
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        HttpResponse<String> response = send(to("/wrong").header("Accept", "text/html"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response)).hasToString("{\"error\":\"limit: wanted is a number\"}");
    }

    @Test
    void keepsItsOwnFailuresToItself() throws Exception {
        HttpResponse<String> response = send(to("/broken"));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(json(response).path("error").asText()).contains("log");
        assertThat(response.body()).doesNotContain("open-sesame").doesNotContain("IllegalState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/bytes"})
    void takesABodyUpToItsLimit(String path) throws Exception {
        String body = "x".repeat(MAX_BODY);

        HttpResponse<String> response = send(to(path).POST(BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/bytes"})
    void refusesALargerBody(String path) throws Exception {
        HttpResponse<String> response = send(to(path).POST(BodyPublishers.ofString("x".repeat(MAX_BODY + 1))));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).path("error").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/bytes"})
    void refusesALargerBodyThatDoesNotSayItsLengthEachTime(String path) throws Exception {
        byte[] body = "x".repeat(8_000_000).getBytes(UTF_8);

        for (int i = 0; i < 20; i++) {
            HttpResponse<String> response =
                    send(to(path).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(json(response).path("error").asText()).isNotEmpty();
        }
    }

    @Test
    void waitsForNoneWhoIsRefusedAndSendsNoMore() throws Exception {
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), endpoint.port())) {
            slow.setSoTimeout(15_000); // The server's own patience is 30 s.
            slow.getOutputStream()
                    .write("POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{".getBytes(UTF_8));

            assertThat(slow.getInputStream().readNBytes(12)).asString(UTF_8).isEqualTo("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/metrics", "/nowhere", "/wrong", "/broken", "/a%2fb"})
    void letsNoBrowserGuessWhatAnAnswerIs(String path) throws Exception {
        HttpResponse<String> response = send(to(path));

        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void saysWhichPortIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() ->
                            HttpEndpoint.start(HOST, taken.getLocalPort(), MAX_BODY, metrics, health::get, List.of()))
                    .isInstanceOfSatisfying(
                            PortInUseException.class, e -> assertThat(e.port()).isEqualTo(taken.getLocalPort()))
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining(HOST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "no-such-host.invalid"})
    void saysWhichAddressIsNotItsOwn(String host) {
        assertThatThrownBy(() -> HttpEndpoint.start(host, 0, MAX_BODY, metrics, health::get, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(PortInUseException.class)
                .hasMessageContaining(host);
    }

    @Test
    void freesItsPortWhenClosed() {
        int port = endpoint.port();
        endpoint.close();

        try (var again = HttpEndpoint.start(HOST, port, MAX_BODY, metrics, health::get, List.of())) {
            assertThat(again.port()).isEqualTo(port);
        }
    }
}
