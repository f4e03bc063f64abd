package io.newswire.ingest.poll;

import static io.newswire.ingest.LoopbackServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.ingest.LoopbackServer;
import io.newswire.ingest.RawTopic;
import io.newswire.ingest.feeds.FeedStatus;
import io.newswire.ingest.feeds.NewFeed;
import io.newswire.record.FeedDefinition;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
@Timeout(120)
class PollingTest {

    private final OwnStack stack;
    private final List<Instance> instances = new ArrayList<>();
    private LoopbackServer server;
    private RawTopic raw;

    PollingTest(OwnStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        raw = new RawTopic(stack.clientConfig());
    }

    @AfterEach
    void stop() throws IOException {
        instances.forEach(Instance::forgetFeeds);
        instances.forEach(Instance::close);
        raw.close();
        server.close();
    }

    @Test
    void publishesWhatIsNewAndWhatHasChangedOnceEach() {
        server.serve("/feed", "application/rss+xml", rss(item("1", "One"), item("2", "Two")));
        run();
        add("/feed");

        await().untilAsserted(() -> assertThat(headlines()).containsExactlyInAnyOrder("One", "Two"));

        // An item goes, and comes back; another is corrected; a third is new.
        server.serve("/feed", "application/rss+xml", rss(item("2", "Two")));
        awaitPolls("/feed", 2);
        server.serve(
                "/feed", "application/rss+xml", rss(item("3", "Three"), item("2", "Two, corrected"), item("1", "One")));
        await().untilAsserted(() ->
                assertThat(headlines()).containsExactlyInAnyOrder("One", "Two", "Two, corrected", "Three"));
        awaitPolls("/feed", 2);

        assertThat(headlines()).hasSize(4);
        assertThat(articles()).allSatisfy(article -> {
            assertThat(article.getSource().getName()).isEqualTo("Test feed");
            assertThat(article.getSource().getUrl())
                    .isEqualTo(server.url("/feed").toString());
        });
    }

    @Test
    void passesWithdrawalsOn() {
        server.serve(
                "/feed",
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
                        + "<title>t</title><at:deleted-entry ref='urn:1' when='2026-03-01T08:00:00Z'/></feed>");
        run();
        add("/feed");

        await().untilAsserted(() ->
                assertThat(articles()).extracting(RawArticle::getPubStatus).containsExactly(PubStatus.canceled));
    }

    @Test
    void asksWithValidatorsAndTakesNotModifiedForAnAnswer() {
        server.on("/feed", (request, out) -> {
            if (request.headers().containsKey("if-none-match")) {
                write(out, "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
            } else {
                String body = rss(item("1", "One"));
                write(out, "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nConnection: close\r\n\r\n" + body);
            }
        });
        run();
        add("/feed");

        awaitPolls("/feed", 3);

        assertThat(headlines()).containsExactly("One");
        assertThat(server.requests("/feed").get(2).headers()).containsEntry("if-none-match", "\"x\"");
    }

    @Test
    void aBadFeedStopsNoOtherAndSaysWhatIsWrong() {
        server.serve("/good", "application/rss+xml", rss(item("1", "One")));
        server.serve("/page", "text/html", "<html><body>Not a feed</body></html>");
        server.head("/busy", "429 Too Many Requests", "Retry-After: 1000");
        run();
        add("/page");
        add("/busy");
        add("/nothing");
        add("/good");

        await().untilAsserted(() -> assertThat(headlines()).containsExactly("One"));
        await().untilAsserted(() -> {
            assertThat(status("/page").state().getFailure()).contains("<html>");
            assertThat(status("/nothing").state().getFailure()).contains("404");
            assertThat(status("/busy").state().getFailure()).contains("429");
            assertThat(status("/good").health()).isEqualTo(FeedStatus.Health.OK);
        });
        var busy = status("/busy").state();
        assertThat(Duration.between(busy.getLastPoll(), busy.getNextPoll())).isGreaterThan(Duration.ofMinutes(15));
        assertThat(server.requests("/busy")).hasSize(1);
    }

    @Test
    void aFeedThatMovedForGoodIsAskedAtItsNewAddress() {
        server.head("/old", "301 Moved Permanently", "Location: /new");
        server.serve("/new", "application/rss+xml", rss(item("1", "One")));
        run();
        add("/old");

        awaitPolls("/new", 3);

        assertThat(server.requests("/old")).hasSize(1);
        assertThat(status("/old").state().getUrl()).isEqualTo(server.url("/new").toString());
        assertThat(headlines()).containsExactly("One");
    }

    @Test
    void aRemovedFeedIsPolledNoMoreAndLeavesNoState() {
        server.serve("/feed", "application/rss+xml", rss(item("1", "One")));
        run();
        FeedDefinition feed = add("/feed");
        await().untilAsserted(() -> assertThat(headlines()).containsExactly("One"));

        instances.get(0).registry().remove(feed.getId());

        await().untilAsserted(() -> assertThat(raw.stateKeys()).doesNotContain(feed.getId()));
        int polls = server.requests("/feed").size();
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(5))
                .until(() -> server.requests("/feed").size() <= polls + 1);
    }

    @Test
    void instancesShareTheFeedsAndTakeOverFromOneThatDies() {
        int feeds = 12;
        var polls = new AtomicInteger();
        IntStream.range(0, feeds).forEach(i -> growing("/feed" + i, "f" + i + "-", polls));
        run();
        run();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(instances)
                        .allSatisfy(
                                instance -> assertThat(instance.partitions()).hasSize(3)));
        IntStream.range(0, feeds).forEach(i -> add("/feed" + i));
        await().until(() -> polls.get() > 5 * feeds);

        instances.get(0).kill();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> instances.get(1).partitions().size() == 6);
        int before = polls.get();
        await().atMost(Duration.ofSeconds(30)).until(() -> polls.get() > before + 5 * feeds);
        assertEachOnce();
    }

    @Test
    void aSecondOwnerShutsTheFirstOutAndNothingIsPublishedTwice() {
        var polls = new AtomicInteger();
        growing("/feed", "a-", polls);
        Instance first = run();
        add("/feed");
        await().until(() -> polls.get() > 3);

        // The group believes in the first, while others take its partitions one after the other.
        for (int round = 0; round < 2; round++) {
            int before = polls.get();
            first.usurpPartitions();
            await().atMost(Duration.ofSeconds(30)).until(() -> polls.get() > before + 2);
        }

        assertEachOnce();
    }

    @Test
    void goesOnWhenTheBrokerComesBack() {
        var polls = new AtomicInteger();
        growing("/feed", "a-", polls);
        Instance instance = run();
        add("/feed");
        await().until(() -> polls.get() > 3);

        stack.stopBroker();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !instance.polling().health().up());
        stack.startBroker();

        int before = polls.get();
        await().atMost(Duration.ofSeconds(60)).until(() -> polls.get() > before + 3);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> instance.polling().health().up());
        assertEachOnce();
    }

    /** A feed that has one more item at each poll, and loses its oldest. */
    private void growing(String path, String prefix, AtomicInteger polls) {
        var count = new AtomicInteger();
        server.on(path, (request, out) -> {
            int newest = count.incrementAndGet();
            polls.incrementAndGet();
            String body = rss(IntStream.rangeClosed(Math.max(1, newest - 200), newest)
                    .mapToObj(i -> item(prefix + i, prefix + i))
                    .toArray(String[]::new));
            write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body);
        });
    }

    private void assertEachOnce() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<RawArticle> articles = articles();
            Set<String> ids = articles.stream().map(RawArticle::getId).collect(Collectors.toSet());
            assertThat(articles).hasSize(ids.size());
            assertThat(articles).isNotEmpty();
        });
        // None is missing either: the numbers of each feed have no gap.
        articles().stream()
                .map(RawArticle::getHeadline)
                .collect(Collectors.groupingBy(headline -> headline.substring(0, headline.lastIndexOf('-'))))
                .forEach((feed, headlines) -> assertThat(headlines.stream()
                                .mapToInt(
                                        headline -> Integer.parseInt(headline.substring(headline.lastIndexOf('-') + 1)))
                                .max())
                        .hasValue(headlines.size()));
    }

    private Instance run() {
        var instance = new Instance(stack.clientConfig());
        instances.add(instance);
        return instance;
    }

    private FeedDefinition add(String path) {
        return instances
                .get(instances.size() - 1)
                .registry()
                .add(List.of(new NewFeed(server.url(path).toString(), null, List.of(), 1)))
                .get(0);
    }

    private FeedStatus status(String path) {
        return instances.get(0).registry().list().stream()
                .filter(feed ->
                        feed.definition().getUrl().equals(server.url(path).toString()))
                .findFirst()
                .orElseThrow();
    }

    private void awaitPolls(String path, int more) {
        int before = server.requests(path).size();
        await().atMost(Duration.ofSeconds(30)).until(() -> server.requests(path).size() >= before + more);
    }

    /** Of this test: the broker is shared by all tests of this class, the server is not. */
    private List<RawArticle> articles() {
        return raw.readAll().stream()
                .filter(article ->
                        article.getSource().getUrl().startsWith(server.url("/").toString()))
                .toList();
    }

    private List<String> headlines() {
        return articles().stream().map(RawArticle::getHeadline).toList();
    }

    private static String item(String guid, String title) {
        return "<item><guid>" + guid + "</guid><title>" + title + "</title></item>";
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Test feed</title>" + String.join("", items) + "</channel></rss>";
    }
}
