package io.newswire.ingest.poll;

import static io.newswire.ingest.LoopbackServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.ingest.LoopbackServer;
import io.newswire.ingest.RawTopic;
import io.newswire.ingest.feeds.NewFeed;
import io.newswire.record.RawArticle;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Feeds whose items get the text of their pages, from the poll to the topic. */
@ExtendWith(StackExtension.class)
@Timeout(120)
class FullTextPollingTest {

    private static final String SENTENCES =
            "The bridge over the harbour was opened to traffic again on Sunday morning, two"
                    + " weeks earlier than planned, the port authority said. Drivers had been sent round by the tunnel.";

    private static final String PAGE = "<title>Bridge</title><div>" + ("<p>" + SENTENCES + "</p>").repeat(8) + "</div>";

    private final OwnStack stack;
    private LoopbackServer server;
    private RawTopic raw;

    FullTextPollingTest(OwnStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        raw = new RawTopic(stack.clientConfig());
    }

    @AfterEach
    void stop() throws IOException {
        raw.close();
        server.close();
    }

    @Test
    void readsThePageOfEachNewItemOnceAndLosesNone() {
        server.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private");
        server.serve("/1", "text/html", PAGE);
        server.serve("/private", "text/html", PAGE);
        server.serve("/feed", "application/rss+xml", rss(item("/1"), item("/gone"), item("/private")));
        try (var instance = new Instance(stack.clientConfig())) {
            add(instance, true);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(articles()).hasSize(3));
            await().until(() -> server.requests("/feed").size() > 3);
            instance.forgetFeeds();
        }

        assertThat(articles()).extracting(RawArticle::getSummary).containsOnly("A bridge is open.");
        assertThat(articles().get(0).getText()).startsWith(SENTENCES);
        assertThat(articles().get(0).getUri()).isEqualTo(server.url("/1").toString());
        assertThat(articles().subList(1, 3)).extracting(RawArticle::getText).containsOnlyNulls();
        assertThat(server.requests("/1")).hasSize(1);
        assertThat(server.requests("/private")).isEmpty();
    }

    @Test
    void asksForNoPageUnlessTheFeedIsToHaveFullTexts() {
        server.serve("/feed", "application/rss+xml", rss(item("/1")));
        try (var instance = new Instance(stack.clientConfig())) {
            add(instance, false);
            await().untilAsserted(() -> assertThat(articles()).hasSize(1));
            instance.forgetFeeds();
        }

        assertThat(server.requests("/1")).isEmpty();
    }

    @Test
    void publishesAnItemOnceThoughKilledWhileItsPageIsRead() throws InterruptedException {
        var asked = new CountDownLatch(1);
        server.on("/1", (request, out) -> {
            asked.countDown();
            if (server.requests("/1").size() > 1) {
                write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + PAGE);
            } else {
                await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            }
        });
        server.serve("/feed", "application/rss+xml", rss(item("/1")));
        try (var killed = new Instance(stack.clientConfig())) {
            add(killed, true);
            asked.await();
            killed.kill();
        }
        try (var next = new Instance(stack.clientConfig())) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(articles()).hasSize(1));
            await().until(() -> server.requests("/feed").size() > 3);
            next.forgetFeeds();
        }

        assertThat(articles()).hasSize(1);
        assertThat(articles().get(0).getText()).startsWith(SENTENCES);
    }

    private void add(Instance instance, boolean fullText) {
        String url = server.url("/feed").toString();
        instance.registry().add(List.of(new NewFeed(url, null, List.of(), 1, true, fullText)));
    }

    /** Of this test: the broker is shared by all tests of this class, the server is not. */
    private List<RawArticle> articles() {
        return raw.readAll().stream()
                .filter(article ->
                        article.getSource().getUrl().startsWith(server.url("/").toString()))
                .sorted((one, other) -> one.getSourceItemId().compareTo(other.getSourceItemId()))
                .toList();
    }

    private String item(String path) {
        return "<item><guid isPermaLink='false'>" + path + "</guid><link>" + server.url(path) + "</link><title>Bridge "
                + path + "</title><description>A bridge is open.</description></item>";
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Test feed</title>" + String.join("", items) + "</channel></rss>";
    }
}
