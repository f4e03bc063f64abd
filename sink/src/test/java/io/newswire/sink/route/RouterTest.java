package io.newswire.sink.route;

import static io.newswire.sink.Articles.canceled;
import static io.newswire.sink.Articles.topic;
import static io.newswire.sink.Articles.usable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.record.EnrichedArticle;
import io.newswire.schemas.MediaTopic;
import io.newswire.schemas.Topics;
import io.newswire.sink.TestTopics;
import io.newswire.sink.loop.Loop;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class RouterTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SOURCE = Topics.ENRICHED.name();
    private static final String SPORT = Topics.routed(MediaTopic.SPORT).name();
    private static final String WEATHER = Topics.routed(MediaTopic.WEATHER).name();

    private final OwnStack stack;
    private final TestTopics topics;
    private final String id;
    private final List<Loop> routers = new ArrayList<>();

    /** One stack for all tests of the class, hence articles of its own for each. */
    RouterTest(OwnStack stack) {
        this.stack = stack;
        this.topics = new TestTopics(stack);
        this.id = stack.uniqueName("article");
    }

    @BeforeEach
    void create() {
        Topics.all().forEach(topics::create);
    }

    @AfterEach
    void close() {
        routers.forEach(Loop::close);
        topics.close();
    }

    private void start() {
        routers.add(Loop.start("router", this::router));
    }

    private Router router() {
        return new Router(topics.clientConfig(), topics.serde().deserializer(), new SimpleMeterRegistry());
    }

    private List<EnrichedArticle> arrived(String topic) {
        return topics.articles(topic).stream()
                .filter(article -> article.getId().startsWith(id))
                .toList();
    }

    private void awaitArrived(String topic, int count) {
        await().atMost(SOON).until(() -> arrived(topic).size() >= count);
    }

    private void send(int from, int to) {
        topics.send(
                SOURCE,
                IntStream.range(from, to)
                        .mapToObj(i -> usable(id + "-" + i, 1).build())
                        .toArray(EnrichedArticle[]::new));
    }

    @Test
    void aCopyIsTheSameRecord() {
        start();
        topics.send(SOURCE, usable(id, 1).build());
        awaitArrived(SPORT, 1);

        ConsumerRecord<byte[], byte[]> original = last(SOURCE);
        ConsumerRecord<byte[], byte[]> copy = last(SPORT);
        assertThat(copy.key()).isEqualTo(original.key()).isEqualTo(id.getBytes(UTF_8));
        assertThat(copy.value()).isEqualTo(original.value());
        assertThat(copy.partition()).isEqualTo(original.partition());
        assertThat(copy.timestamp()).isEqualTo(original.timestamp());
    }

    private ConsumerRecord<byte[], byte[]> last(String topic) {
        return topics.read(topic).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(id))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void aChangeOfTopicReachesTheFormerOneAndAWithdrawalBoth() {
        start();
        topics.send(
                SOURCE,
                usable(id, 1).build(),
                usable(id, 2)
                        .setTopics(List.of(topic(MediaTopic.WEATHER)))
                        .setFormerTopics(List.of(MediaTopic.SPORT.code()))
                        .build(),
                canceled(id, 3)
                        .setFormerTopics(List.of(MediaTopic.SPORT.code(), MediaTopic.WEATHER.code()))
                        .build());

        awaitArrived(SPORT, 3);
        awaitArrived(WEATHER, 2);
        assertThat(arrived(SPORT)).extracting(EnrichedArticle::getVersion).containsExactly(1, 2, 3);
        assertThat(arrived(WEATHER)).extracting(EnrichedArticle::getVersion).containsExactly(2, 3);
    }

    @Test
    void whatCannotBeReadStopsNothing() {
        start();
        topics.send(SOURCE, id, "not Avro".getBytes(UTF_8));
        topics.send(SOURCE, id, null);
        topics.send(SOURCE, usable(id, 1).build());

        awaitArrived(SPORT, 1);
    }

    @Test
    void copiesArriveOnceAlthoughRoutersDieInTheMiddleOfATransaction() {
        for (int round = 0; round < 3; round++) {
            send(round * 300, (round + 1) * 300);
            dieBeforeCommitting();
        }
        start();
        awaitArrived(SPORT, 900);

        assertThat(arrived(SPORT)).extracting(EnrichedArticle::getId).doesNotHaveDuplicates();
        assertThat(arrived(SPORT)).hasSize(900);
    }

    /** A router's transaction is open, with copies written, when another one takes its id, as after a crash. */
    private void dieBeforeCommitting() {
        try (var dying = new RouterSession(
                "dying-" + id, topics.clientConfig(), topics.serde().deserializer())) {
            await().atMost(SOON).until(() -> dying.prepare().orElse(0) > 0);
            new RouterSession(
                            "dying-" + id, topics.clientConfig(), topics.serde().deserializer())
                    .close();
        }
    }

    @Test
    void copiesArriveOnceAlthoughTheBrokerGoesAway() {
        start();
        send(0, 200);
        awaitArrived(SPORT, 1);
        stack.stopBroker();
        stack.startBroker();
        send(200, 400);

        awaitArrived(SPORT, 400);
        assertThat(arrived(SPORT)).extracting(EnrichedArticle::getId).doesNotHaveDuplicates();
    }

    @Test
    void twoRoutersShareTheWork() {
        start();
        start();
        send(0, 300);
        awaitArrived(SPORT, 300);
        routers.get(0).close();
        send(300, 600);

        awaitArrived(SPORT, 600);
        assertThat(arrived(SPORT)).extracting(EnrichedArticle::getId).doesNotHaveDuplicates();
    }
}
