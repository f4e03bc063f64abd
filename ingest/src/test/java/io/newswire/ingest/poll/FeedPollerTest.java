package io.newswire.ingest.poll;

import static io.newswire.ingest.LoopbackServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.ingest.LoopbackServer;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feeds.FeedStatus;
import io.newswire.ingest.feeds.FeedStatus.Health;
import io.newswire.ingest.fetch.FetchRequest;
import io.newswire.ingest.fetch.FetchSettings;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.ingest.fulltext.FullTexts;
import io.newswire.ingest.poll.PollOutcome.Kind;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.record.RawArticle;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One feed, polled again and again while time passes. */
@Timeout(60)
class FeedPollerTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final List<RawArticle> published = new ArrayList<>();
    private LoopbackServer server;
    private WebReader web;
    private FeedPoller poller;
    private Feed feed;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        web = new WebReader(
                new FetchSettings(
                        "Newswire/test", Duration.ofSeconds(5), Duration.ofSeconds(5), 1_000_000, 10, 64, Set.of()),
                workers,
                Clock.systemUTC());
        var settings = new PollSettings(Duration.ofMinutes(5), Duration.ofHours(24), Duration.ofHours(4), 10, 10);
        var schedule = new Schedule(settings, new Random(1));
        var fullTexts = new FullTexts(
                (page, feed) -> web.read(FetchRequest.page(page, feed)), new SimpleMeterRegistry(), clock);
        poller = new FeedPoller(web, new FeedParser(3), schedule, fullTexts, Hubs.NONE, clock);
        feed = new Feed(
                FeedDefinition.newBuilder()
                        .setId("f")
                        .setUrl(server.url("/feed").toString())
                        .setAdded(clock.instant())
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
    void aFeedThatIsGoneRestsForAWeekAndIsPickedUpWhenItIsBack() throws Exception {
        serve(item("1", "One"));
        poll();
        server.head("/feed", "410 Gone");

        assertThat(poll()).isEqualTo(Kind.FAILED);
        assertThat(health()).isEqualTo(Health.GONE);
        assertThat(untilNextPoll()).isBetween(Duration.ofDays(6), Duration.ofDays(8));

        serve(item("1", "One"), item("2", "Two"));
        assertThat(poll()).isEqualTo(Kind.NEWS);
        assertThat(health()).isEqualTo(Health.OK);
        assertThat(headlines()).containsExactly("One", "Two");
    }

    @Test
    void aFeedThatIsNotFoundIsTriedEverLessOftenButForEver() throws Exception {
        for (int i = 0; i < 40; i++) {
            clock.advance(Duration.ofHours(1));
            assertThat(poll()).isEqualTo(Kind.FAILED);
            assertThat(untilNextPoll()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(265));
        }
        assertThat(health()).isEqualTo(Health.FAILING);
        assertThat(new FeedStatus(feed.definition(), feed.state()).isFailingForLong())
                .isTrue();

        serve(item("1", "One"));
        assertThat(poll()).isEqualTo(Kind.NEWS);
        assertThat(health()).isEqualTo(Health.OK);
        assertThat(untilNextPoll()).isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void aServerThatSaysNotModifiedThoughItIsIsFoundOutWithinADay() throws Exception {
        lying(item("1", "One"));
        poll();
        lying(item("1", "One"), item("2", "Two"));
        assertThat(poll()).isEqualTo(Kind.UNCHANGED);

        clock.advance(Duration.ofDays(1));
        assertThat(poll()).isEqualTo(Kind.NEWS);
        assertThat(feed.state().getValidatorsLie()).isTrue();

        lying(item("1", "One"), item("2", "Two"), item("3", "Three"));
        assertThat(poll()).isEqualTo(Kind.NEWS);
        assertThat(headlines()).containsExactly("One", "Two", "Three");
    }

    @Test
    void anHonestServerIsTrustedBetweenDailyReadings() throws Exception {
        lying(item("1", "One"));
        poll();
        clock.advance(Duration.ofHours(20));
        poll();
        clock.advance(Duration.ofHours(20));
        poll();
        poll();

        assertThat(server.requests("/feed"))
                .extracting(request -> request.headers().containsKey("if-none-match"))
                .containsExactly(false, true, false, true);
        assertThat(feed.state().getValidatorsLie()).isFalse();
    }

    @Test
    void aFeedMayBeReadWholeEachTime() throws Exception {
        lying(item("1", "One"));
        feed = new Feed(
                FeedDefinition.newBuilder(feed.definition())
                        .setConditional(false)
                        .build(),
                null);
        poll();
        lying(item("1", "One"), item("2", "Two"));
        poll();

        assertThat(headlines()).containsExactly("One", "Two");
    }

    @Test
    void aHintOfTheFeedPutsTheNextPollOff() throws Exception {
        server.serve("/feed", "application/rss+xml", rss("<ttl>300</ttl>" + item("1", "One")));

        poll();

        assertThat(feed.state().getHintSeconds()).isEqualTo(300 * 60);
        assertThat(untilNextPoll()).isBetween(Duration.ofHours(5), Duration.ofMinutes(331));
    }

    @Test
    void aFeedThatStopsPublishingIsToldAsQuiet() throws Exception {
        for (int i = 0; i < 10; i++) {
            serve(item("" + i, "Headline " + i));
            clock.advance(Duration.ofHours(1));
            poll();
        }
        assertThat(health()).isEqualTo(Health.OK);

        clock.advance(Duration.ofDays(3));
        poll();

        assertThat(health()).isEqualTo(Health.QUIET);
        serve(item("new", "New"));
        poll();
        assertThat(health()).isEqualTo(Health.OK);
    }

    @Test
    void thatThereWereMoreItemsThanAreTakenIsRemembered() throws Exception {
        serve(item("1", "One"), item("2", "Two"), item("3", "Three"), item("4", "Four"));
        poll();
        assertThat(feed.state().getTruncated()).isTrue();

        serve(item("1", "One"));
        poll();
        assertThat(feed.state().getTruncated()).isFalse();
    }

    @Test
    void whatTellsItemsApartIsRemembered() throws Exception {
        serve(linked("a", 1), linked("b", 2));
        poll();
        serve(linked("c", 1), linked("d", 2));
        poll();
        serve(linked("e", 1), linked("f", 2), linked("g", 3));
        poll();

        assertThat(headlines()).containsExactly("Headline 1", "Headline 2", "Headline 3");
    }

    @Test
    void anErrorOfTheServerLosesNothing() throws Exception {
        serve(item("1", "One"));
        poll();
        server.head("/feed", "504 Gateway Timeout");
        poll();
        server.serve("/feed", "application/rss+xml", "<rss version='2.0'><channel><item>");
        poll();
        serve(item("1", "One"), item("2", "Two"));
        poll();

        assertThat(headlines()).containsExactly("One", "Two");
    }

    private void lying(String... items) {
        server.on(
                "/feed",
                (request, out) -> write(
                        out,
                        request.headers().containsKey("if-none-match")
                                ? "HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\nConnection: close\r\n\r\n"
                                : "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nConnection: close\r\n\r\n" + rss(items)));
    }

    private void serve(String... items) {
        server.serve("/feed", "application/rss+xml", rss(items));
    }

    private Kind poll() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        PollOutcome outcome = poller.poll(feed).get(30, TimeUnit.SECONDS);
        published.addAll(outcome.articles());
        feed = new Feed(feed.definition(), outcome.state());
        return outcome.kind();
    }

    private Health health() {
        return new FeedStatus(feed.definition(), feed.state()).health();
    }

    private Duration untilNextPoll() {
        FeedState state = feed.state();
        return Duration.between(state.getLastPoll(), state.getNextPoll());
    }

    private List<String> headlines() {
        return published.stream().map(RawArticle::getHeadline).toList();
    }

    private static String linked(String guid, int number) {
        return "<item><guid>" + guid + "</guid><link>https://e.org/" + number + "</link><title>Headline " + number
                + "</title></item>";
    }

    private static String item(String guid, String title) {
        return "<item><guid>" + guid + "</guid><title>" + title + "</title></item>";
    }

    private static String rss(String... content) {
        return "<rss version='2.0'><channel><title>Test feed</title>" + String.join("", content) + "</channel></rss>";
    }
}
