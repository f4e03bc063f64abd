package io.newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.LoopbackServer;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.fetch.FetchSettings;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.record.RawArticle;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChildReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private LoopbackServer server;
    private WebReader web;
    private ChildReader children;
    private Feed feed;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        var fetch = new FetchSettings(
                "Newswire/test", Duration.ofSeconds(5), Duration.ofSeconds(5), 1_000_000, 10, 64, Set.of());
        web = new WebReader(fetch, workers, Clock.systemUTC());
        children = new ChildReader(web, new FeedReader(new FeedParser(), clock), clock);
        feed = new Feed(
                FeedDefinition.newBuilder()
                        .setId("f")
                        .setUrl(server.url("/index").toString())
                        .setAdded(NOW)
                        .build(),
                null);
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
        workers.shutdownNow();
        server.close();
    }

    @Test
    void readsTheNewestFewOfAnIndexHoweverLongItIs() throws Exception {
        IntStream.range(0, 100).forEach(i -> serve("/" + i, "Headline " + i));

        assertThat(read(IntStream.range(0, 100).mapToObj(i -> "/" + i).toList()))
                .containsExactly("Headline 0", "Headline 1", "Headline 2", "Headline 3", "Headline 4");
        assertThat(feed.state().getChildren()).hasSize(50);
        assertThat(server.requests("/5")).isEmpty();
    }

    @Test
    void aDocumentThatHasNotChangedBringsNothingAgain() throws Exception {
        serve("/a", "One");
        assertThat(read(List.of("/a"))).containsExactly("One");
        assertThat(read(List.of("/a"))).isEmpty();

        serve("/a", "Two");
        assertThat(read(List.of("/a"))).containsExactly("Two");
    }

    @Test
    void whatIsGoneIsNotAskedForAgainWhileTheIndexNamesIt() throws Exception {
        serve("/a", "One");
        for (int i = 0; i < 3; i++) {
            read(List.of("/gone", "/a"));
        }

        assertThat(server.requests("/gone")).hasSize(1);
        assertThat(server.requests("/a")).hasSize(3);
    }

    @Test
    void whatFailsIsTriedAFewTimesAndStopsNoOther() throws Exception {
        server.serve("/page", "text/html", "<html><body>no feed</body></html>");
        server.head("/broken", "500 Internal Server Error");
        serve("/a", "One");

        assertThat(read(List.of("/page", "/broken", "/a"))).containsExactly("One");
        for (int i = 0; i < 5; i++) {
            read(List.of("/page", "/broken", "/a"));
        }

        assertThat(server.requests("/page")).hasSize(3);
        assertThat(server.requests("/broken")).hasSize(3);
    }

    @Test
    void aFailureIsForgottenAfterASuccess() throws Exception {
        for (int i = 0; i < 5; i++) {
            server.head("/a", "500 Internal Server Error");
            read(List.of("/a"));
            serve("/a", "Headline " + i);
            assertThat(read(List.of("/a"))).containsExactly("Headline " + i);
        }
    }

    @Test
    void aDocumentAtAPrivateAddressThatNobodyTypedIsNotRead() throws Exception {
        serve("/a", "One");
        URI elsewhere = URI.create("http://localhost:" + server.port() + "/a");

        assertThat(headlines(List.of(elsewhere))).isEmpty();
        assertThat(server.requests("/a")).isEmpty();
    }

    private void serve(String path, String headline) {
        server.serve(
                path,
                "application/rss+xml",
                "<rss version='2.0'><channel><item><title>" + headline + "</title></item></channel></rss>");
    }

    private List<String> read(List<String> paths) throws Exception {
        return headlines(paths.stream().map(server::url).toList());
    }

    private List<String> headlines(List<URI> named) throws Exception {
        ChildReader.Read read = children.read(feed, named).get(30, TimeUnit.SECONDS);
        FeedState state = FeedState.newBuilder()
                .setFeedId("f")
                .setUrl(feed.definition().getUrl())
                .setDefinedUrl(feed.definition().getUrl())
                .setNextPoll(NOW)
                .setChildren(read.states())
                .build();
        feed = new Feed(feed.definition(), state);
        return read.documents().stream()
                .flatMap(List::stream)
                .map(RawArticle::getHeadline)
                .toList();
    }
}
