package io.newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.ingest.feeds.FeedRegistry;
import io.newswire.ingest.feeds.NewFeed;
import io.newswire.ingest.kafka.Clients;
import io.newswire.service.HttpEndpoint;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
@Timeout(90)
class IngestServiceTest {

    @Test
    void pollsAndTakesPushesAndTellsHowItDoes(OwnStack stack) throws Exception {
        var config = new IngestConfig(
                Map.of(
                        IngestConfig.BOOTSTRAP_SERVERS, stack.bootstrapServers(),
                        IngestConfig.REGISTRY_URL, stack.registryUrl()),
                Map.of());
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (var feedServer = new LoopbackServer();
                var ingest = new IngestService(config, metrics);
                var http = HttpEndpoint.start(
                        "127.0.0.1", 0, config.maxPushBytes(), metrics, ingest::health, List.of(ingest::routes));
                var feeds = new FeedRegistry(new Clients(config.clientConfig()), Clock.systemUTC())) {
            feedServer.serve(
                    "/feed",
                    "text/xml",
                    "<rss version='2.0'><channel><item><title>Polled</title></item></channel></rss>");
            ingest.start();
            feeds.add(List.of(
                    NewFeed.of(feedServer.url("/feed").toString()),
                    NewFeed.of(feedServer.url("/nothing").toString())));

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(metrics.scrape())
                            .contains("newswire_ingest_polls_total{outcome=\"news\"} 1.0")
                            .contains("newswire_ingest_polls_total{outcome=\"failed\"} 1.0")
                            .contains("newswire_ingest_feeds{health=\"failing\"} 1.0"));
            assertThat(post(http.port(), "{\"uri\":\"urn:1\",\"headline\":\"Pushed\"}"))
                    .isEqualTo(202);

            assertThat(ingest.health().up()).isTrue();
            assertThat(ingest.health().details())
                    .containsEntry("partitions", List.of(0, 1, 2, 3, 4, 5))
                    .containsEntry("feeds", 2)
                    .containsEntry("failingFeeds", 1);
            try (var raw = new RawTopic(config.clientConfig())) {
                assertThat(raw.readAll())
                        .extracting(article -> article.getHeadline())
                        .containsExactlyInAnyOrder("Polled", "Pushed");
            }
        }
    }

    @Test
    void waitsForABrokerThatIsNotThere() {
        var config = new IngestConfig(
                Map.of(IngestConfig.BOOTSTRAP_SERVERS, "127.0.0.1:1", IngestConfig.REGISTRY_URL, "http://127.0.0.1:1"),
                Map.of());
        try (var ingest = new IngestService(config, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
            ingest.start();

            assertThat(ingest.health().up()).isFalse();
            assertThat(ingest.health().details().get("problems")).asString().contains("not yet in the group");
        }
    }

    private static int post(int port, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/articles"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
