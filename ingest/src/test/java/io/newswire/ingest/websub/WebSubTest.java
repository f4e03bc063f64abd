package io.newswire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.ingest.IngestConfig;
import io.newswire.ingest.IngestService;
import io.newswire.ingest.LoopbackServer;
import io.newswire.ingest.RawTopic;
import io.newswire.ingest.feeds.FeedRegistry;
import io.newswire.ingest.feeds.NewFeed;
import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.websub.LoopbackHub.Asked;
import io.newswire.service.HttpEndpoint;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** With a broker, a feed and a hub, all of them real and on loopback. Feeds are polled every hour, so what comes was told. */
@ExtendWith(StackExtension.class)
@Timeout(180)
class WebSubTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private OwnStack stack;
    private LoopbackServer feedServer;
    private LoopbackHub hub;
    private IngestService ingest;
    private HttpEndpoint http;
    private IngestConfig config;

    @BeforeEach
    void start(OwnStack ownStack) throws IOException {
        stack = ownStack;
        feedServer = new LoopbackServer();
        hub = new LoopbackHub();
        run();
    }

    private void run() throws IOException {
        int port = freePort();
        config = new IngestConfig(
                Map.of(
                        IngestConfig.BOOTSTRAP_SERVERS,
                        stack.bootstrapServers(),
                        IngestConfig.REGISTRY_URL,
                        stack.registryUrl(),
                        IngestConfig.INTERVAL_MIN,
                        "3600",
                        IngestConfig.WEBSUB_CALLBACK_URL,
                        "http://127.0.0.1:" + port,
                        IngestConfig.WEBSUB_KEY,
                        "a key of the test's own"),
                Map.of());
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        ingest = new IngestService(config, metrics);
        http = HttpEndpoint.start(
                "127.0.0.1", port, config.maxPushBytes(), metrics, ingest::health, List.of(ingest::routes));
        ingest.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        ingest.close();
        hub.close();
        feedServer.close();
    }

    @Test
    void bringsNewsAsSoonAsTheHubTellsAndBelievesNobodyElse() throws Exception {
        serve("First");
        add();

        Asked asked = subscription();
        await().atMost(SOON).untilAsserted(() -> assertThat(headlines()).containsExactly("First"));
        // A subscription that has just begun is followed by a poll; from then on nothing is polled unless told.
        await().atMost(SOON).untilAsserted(() -> assertThat(polls()).isEqualTo(2));
        serve("First", "Second");

        assertThat(hub.publish(asked, "forged", "guessed")).isEqualTo(403);
        assertThat(hub.publish(asked, "a body that nobody reads", asked.secret()))
                .isEqualTo(202);

        await().atMost(SOON).untilAsserted(() -> assertThat(headlines()).containsExactlyInAnyOrder("First", "Second"));
        assertThat(polls()).isEqualTo(3);
        assertThat(hub.asked()).hasSize(1);
        assertThat(asked.leaseSeconds()).isEqualTo("864000");
    }

    @Test
    void confirmsOnlyWhatItAskedFor() throws Exception {
        serve("First");
        add();
        Asked asked = subscription();
        var otherTopic = new Asked(asked.callback(), "http://127.0.0.1/other", "", "");
        var otherFeed = new Asked(asked.callback().replace("127.0.0.1-", "127.0.0.2-"), asked.topic(), "", "");
        Map<String, String> question = Map.of("hub.mode", "subscribe", "hub.challenge", "echo");

        assertThat(hub.get(otherTopic, question).statusCode()).isEqualTo(404);
        assertThat(hub.get(otherFeed, question).statusCode()).isEqualTo(404);
        assertThat(hub.get(asked, Map.of("hub.mode", "unsubscribe", "hub.challenge", "echo"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.get(asked, Map.of("hub.mode", "subscribe")).statusCode()).isEqualTo(400);
        assertThat(hub.get(asked, question).body()).isEqualTo("echo");
    }

    @Test
    void endsWithTheFeed() throws Exception {
        serve("First");
        add();
        Asked asked = subscription();

        try (var feeds = registry()) {
            feeds.remove(feedServer.url("/feed").toString());
        }

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(hub.publish(asked, "news", asked.secret())).isEqualTo(410));
        assertThat(hub.get(asked, Map.of("hub.mode", "unsubscribe", "hub.challenge", "echo"))
                        .body())
                .isEqualTo("echo");
    }

    @Test
    void pollsOnWhereTheHubDeclines() throws Exception {
        hub.denyBecause("not for you");
        serve("First");
        add();

        await().atMost(SOON).untilAsserted(() -> assertThat(hub.asked()).hasSize(1));
        await().atMost(SOON).untilAsserted(() -> assertThat(headlines()).containsExactly("First"));

        assertThat(hub.verified()).isEmpty();
        assertThat(polls()).isEqualTo(1);
    }

    @Test
    void isToldByAnyInstanceWhichDidNotAskItself() throws Exception {
        serve("First");
        add();
        Asked asked = subscription();
        await().atMost(SOON).untilAsserted(() -> assertThat(polls()).isEqualTo(2));
        var others = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (var other = new IngestService(config, others);
                var otherHttp =
                        HttpEndpoint.start("127.0.0.1", 0, 100_000, others, other::health, List.of(other::routes))) {
            other.start();
            serve("First", "Second");
            var there = new Asked(
                    asked.callback().replaceFirst(":\\d+/", ":" + otherHttp.port() + "/"), asked.topic(), "", "");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(hub.publish(there, "news", asked.secret()))
                            .isEqualTo(202));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(headlines()).containsExactlyInAnyOrder("First", "Second"));
        }
    }

    private Asked subscription() {
        await().atMost(SOON).untilAsserted(() -> assertThat(hub.verified()).containsExactly(200));
        return hub.asked().get(0);
    }

    private void serve(String... headlines) {
        var items = new StringBuilder();
        for (String headline : headlines) {
            items.append("<item><guid>")
                    .append(headline)
                    .append("</guid><title>")
                    .append(headline)
                    .append("</title></item>");
        }
        feedServer.serve(
                "/feed",
                "text/xml",
                "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>A</title><atom:link rel='hub'"
                        + " href='" + hub.url() + "'/>" + items + "</channel></rss>");
    }

    private void add() {
        try (var feeds = registry()) {
            feeds.add(List.of(NewFeed.of(feedServer.url("/feed").toString())));
        }
    }

    private FeedRegistry registry() {
        return new FeedRegistry(new Clients(config.clientConfig()), Clock.systemUTC());
    }

    private int polls() {
        return feedServer.requests("/feed").size();
    }

    private List<String> headlines() {
        try (var raw = new RawTopic(config.clientConfig())) {
            return raw.readAll().stream().map(article -> article.getHeadline()).toList();
        }
    }
}
