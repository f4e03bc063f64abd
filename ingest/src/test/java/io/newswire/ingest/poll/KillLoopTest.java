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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Instances that die one after the other, at any moment, while feeds publish and correct. */
@ExtendWith(StackExtension.class)
@Timeout(300)
class KillLoopTest {

    private static final long SEED = 20_260_301;

    private static final int KILLS = 20;

    private static final int INSTANCES = 3;

    private static final int FEEDS = 30;

    private static final Duration MOVE = Duration.ofSeconds(60);

    private final OwnStack stack;
    private final Random random = new Random(SEED);
    private final List<Instance> instances = new ArrayList<>();
    private final Map<String, AtomicInteger> newest = new ConcurrentHashMap<>();
    private final AtomicInteger polls = new AtomicInteger();
    private volatile boolean frozen;
    private LoopbackServer server;
    private RawTopic raw;

    KillLoopTest(OwnStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        raw = new RawTopic(stack.clientConfig());
    }

    @AfterEach
    void stop() throws IOException {
        instances.get(0).forgetFeeds();
        instances.forEach(Instance::close);
        raw.close();
        server.close();
    }

    @Test
    void everyVersionIsPublishedOnceThoughInstancesDieAllTheTime() {
        System.out.println("KillLoopTest: seed " + SEED);
        IntStream.range(0, INSTANCES).forEach(i -> run());
        instances
                .get(0)
                .registry()
                .add(IntStream.range(0, FEEDS).mapToObj(this::feed).toList());

        for (int kill = 0; kill < KILLS; kill++) {
            int awaited = polls.get() + 1 + random.nextInt(2 * FEEDS);
            await().pollInterval(Duration.ofMillis(5)).atMost(MOVE).until(() -> polls.get() >= awaited);
            instances.remove(random.nextInt(instances.size())).kill();
            run();
        }

        Map<String, Integer> atTheLastKill = snapshot();
        await().atMost(MOVE)
                .until(() -> newest.entrySet().stream()
                        .allMatch(feed -> feed.getValue().get() > atTheLastKill.get(feed.getKey())));
        frozen = true;
        await().atMost(MOVE).untilAsserted(this::everyItemIsThere);
        await().during(Duration.ofSeconds(3)).atMost(MOVE).untilAsserted(this::nothingIsThereTwice);
    }

    private void everyItemIsThere() {
        Map<String, String> latest = new HashMap<>();
        articles().forEach(article -> latest.put(article.getSourceItemId(), article.getHeadline()));
        Map<String, String> expected = newest.keySet().stream()
                .flatMap(path -> IntStream.rangeClosed(1, newest.get(path).get())
                        .mapToObj(i -> Map.entry(
                                id(path, i), headline(path, i, newest.get(path).get()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(latest).as("seed %d", SEED).isEqualTo(expected);
    }

    private void nothingIsThereTwice() {
        var seen = new HashSet<String>();
        assertThat(articles())
                .as("seed %d", SEED)
                .allMatch(article -> seen.add(article.getId() + " " + article.getHeadline()));
    }

    private Map<String, Integer> snapshot() {
        return newest.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, feed -> feed.getValue().get()));
    }

    private void run() {
        instances.add(new Instance(stack.clientConfig()));
    }

    /** A feed that has one more item at each poll, and corrects every third one at the poll after. */
    private NewFeed feed(int number) {
        String path = "/feed" + number;
        newest.put(path, new AtomicInteger());
        server.on(path, (request, out) -> {
            int last = frozen ? newest.get(path).get() : newest.get(path).incrementAndGet();
            polls.incrementAndGet();
            String items = IntStream.rangeClosed(1, last)
                    .mapToObj(i -> "<item><guid>" + id(path, i) + "</guid><title>" + headline(path, i, last)
                            + "</title></item>")
                    .collect(Collectors.joining());
            write(
                    out,
                    "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss version='2.0'><channel><title>t</title>" + items
                            + "</channel></rss>");
        });
        return new NewFeed(server.url(path).toString(), null, List.of(), 1);
    }

    private static String id(String path, int item) {
        return path + "-" + item;
    }

    private static String headline(String path, int item, int last) {
        return "Item " + item + " of " + path + (item % 3 == 0 && item < last ? ", corrected" : "");
    }

    private List<RawArticle> articles() {
        String here = server.url("/").toString();
        return raw.readAll().stream()
                .filter(article -> article.getSource().getUrl().startsWith(here))
                .toList();
    }
}
