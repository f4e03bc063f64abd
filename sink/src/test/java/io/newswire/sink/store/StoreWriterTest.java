package io.newswire.sink.store;

import static io.newswire.sink.Articles.usable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.StoryChange;
import io.newswire.record.StoryChangeKind;
import io.newswire.schemas.DeadLetters;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import io.newswire.sink.TestDatabase;
import io.newswire.sink.TestTopics;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class StoreWriterTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final TestDatabase database;
    private final TestDatabase writers;
    private final TestTopics topics;
    private final RecordSerde<StoryChange> changes;
    private final DeadLetterSender deadLetters;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final String run;
    private final String topic;
    private final List<RunStore> started = new ArrayList<>();

    StoreWriterTest(Stack stack) {
        this.database = new TestDatabase(stack);
        this.writers = new TestDatabase(database, "writers");
        this.topics = new TestTopics(stack);
        this.changes = RecordSerde.of(StoryChange.class, stack.clientConfig());
        this.deadLetters = new DeadLetterSender(stack.clientConfig());
        this.run = stack.uniqueName("r").replaceAll("[^a-z0-9]", "_");
        this.topic = Topics.enriched(run).name();
    }

    @BeforeEach
    void setUp() throws SQLException {
        new Migrations(database.pool()).migrate();
        new Migrations(database.pool()).migrate(run);
        new Promotion(database.pool()).promote(run);
        topics.create(Topics.enriched(run), Topics.stories(run), Topics.DEAD_LETTERS);
    }

    @AfterEach
    void close() {
        started.forEach(RunStore::close);
        deadLetters.close();
        topics.close();
        writers.close();
        database.close();
    }

    private RunStore.Parts parts(Deserializer<EnrichedArticle> deserializer) {
        return new RunStore.Parts(
                topics.clientConfig(),
                1,
                100,
                writers.pool(),
                deserializer,
                changes.deserializer(),
                deadLetters,
                metrics);
    }

    private RunStore start() {
        RunStore store = RunStore.start(run, parts(topics.serde().deserializer()));
        started.add(store);
        return store;
    }

    private void send(int from, int to) {
        topics.send(
                topic,
                IntStream.range(from, to)
                        .mapToObj(i -> usable("a" + i, 1).build())
                        .toArray(EnrichedArticle[]::new));
    }

    private void awaitArticles(int count) {
        await().atMost(SOON).until(() -> database.count("articles") == count);
    }

    /** How often each row was written in all; more than once means that an offset went back. */
    private double rowsWritten() {
        return metrics.get("newswire.sink.rows").tag("run", run).counter().count();
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLettersOfThisRun() {
        return topics.read(Topics.DEAD_LETTERS.name()).stream()
                .filter(record -> header(record, DeadLetters.TOPIC).equals(topic))
                .toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void articlesAreWrittenOnceAndNoLagRemains() {
        start();
        send(0, 1_000);

        awaitArticles(1_000);
        assertThat(rowsWritten()).isEqualTo(1_000);
        assertThat(database.value("SELECT sum(next_offset) FROM run_" + run + ".offsets"))
                .isEqualTo("1000");
        await().atMost(SOON)
                .until(() -> metrics.get("newswire.sink.lag").gauge().value() == 0);
    }

    @Test
    void nothingIsLostOrDoubledWhenConnectionsAreCutInTheMiddle() {
        start();
        for (int i = 0; i < 20; i++) {
            send(i * 200, (i + 1) * 200);
            database.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND application_name = 'writers'");
        }

        awaitArticles(4_000);
        assertThat(database.count("article_entities")).isEqualTo(4_000);
        assertThat(rowsWritten()).isEqualTo(4_000);
    }

    @Test
    void anotherInstanceGoesOnWhereOneWasStopped() {
        RunStore first = start();
        send(0, 300);
        awaitArticles(300);
        first.close();

        send(300, 600);
        start();

        awaitArticles(600);
        assertThat(rowsWritten()).isEqualTo(600);
    }

    @Test
    void twoInstancesShareThePartitions() {
        start();
        send(0, 500);
        awaitArticles(500);
        start();
        send(500, 1_500);
        awaitArticles(1_500);

        assertThat(database.value("SELECT sum(next_offset) FROM run_" + run + ".offsets"))
                .isEqualTo("1500");
        assertThat(rowsWritten()).isEqualTo(1_500);
    }

    @Test
    void whoFindsAnOffsetMovedReadsOnFromThere() {
        start();
        send(0, 100);
        awaitArticles(100);

        // when somebody else writes the next ten of each partition, and says so
        database.execute(
                "UPDATE run_" + run + ".offsets SET next_offset = next_offset + 10" + " WHERE topic = 'articles'");
        send(100, 1_000);

        awaitArticles(1_000 - 10 * Topics.PARTITIONS);
        assertThat(database.value("SELECT sum(next_offset) FROM run_" + run + ".offsets"))
                .isEqualTo("1000");
    }

    @Test
    void whatIsToldOfStoriesMovesTheirArticlesOnce() {
        start();
        send(0, 2);
        awaitArticles(2);
        StoryChange change = StoryChange.newBuilder()
                .setKind(StoryChangeKind.merged)
                .setStory("a1")
                .setInto("a0")
                .setShownBy("a0")
                .setStorySequence(3)
                .setTime(Instant.EPOCH)
                .build();

        String stories = Topics.stories(run).name();
        topics.send(stories, "a1", changes.serializer().serialize(stories, change));

        await().atMost(SOON).until(() -> database.count("articles WHERE story_id = 'a0'") == 2);
        assertThat(database.value("SELECT sum(next_offset) FROM run_" + run + ".offsets WHERE topic = 'stories'"))
                .isEqualTo("1");
    }

    @Test
    void whatCannotBeReadIsSetAsideUnchangedAndTheRestGoesOn() {
        byte[] garbage = {0, 0, 0, 0, 1, 99};
        byte[] unknownSchema = {0, 9, 9, 9, 9, 1, 2, 3};
        send(0, 50);
        topics.send(topic, "bad", garbage);
        topics.send(topic, "bad", "plain text".getBytes(UTF_8));
        topics.send(topic, "bad", unknownSchema);
        topics.send(topic, "bad", null);
        send(50, 100);
        start();

        awaitArticles(100);
        await().atMost(SOON).until(() -> deadLettersOfThisRun().size() == 4);
        assertThat(deadLettersOfThisRun())
                .extracting(ConsumerRecord::value)
                .containsExactlyInAnyOrder(garbage, "plain text".getBytes(UTF_8), unknownSchema, null);
        assertThat(deadLettersOfThisRun())
                .allSatisfy(record ->
                        assertThat(header(record, DeadLetters.MESSAGE)).isNotBlank());
    }

    @Test
    void whatTheDatabaseRefusesIsSetAsideAndTheRestOfItsBatchGoesOn() {
        send(0, 40);
        for (int i = 0; i < 3; i++) {
            topics.send(
                    topic,
                    usable("bad" + i, 1)
                            .setPublished(Instant.parse("+300000-01-01T00:00:00Z"))
                            .build());
        }
        send(40, 80);
        start();

        awaitArticles(80);
        await().atMost(SOON).until(() -> deadLettersOfThisRun().size() == 3);
        assertThat(deadLettersOfThisRun()).allSatisfy(record -> {
            EnrichedArticle kept = topics.serde().deserializer().deserialize(topic, record.value());
            assertThat(kept.getId()).startsWith("bad");
            assertThat(header(record, DeadLetters.MESSAGE)).contains("300000");
        });
        assertThat(rowsWritten()).isEqualTo(80);
    }

    @Test
    void replayingHistoryNeverBringsOldVersionsBack() {
        start();
        topics.send(
                topic, usable("a", 1).build(), usable("a", 2).setHeadline("New").build());
        awaitArticles(1);
        await().atMost(SOON)
                .until(() -> database.value("SELECT version FROM articles").equals("2"));

        topics.send(topic, usable("a", 1).build(), usable("b", 1).build());
        awaitArticles(2);

        assertThat(database.value("SELECT headline FROM articles WHERE id = 'a'"))
                .isEqualTo("New");
    }

    @Test
    void anArticleIsNotSetAsideBecauseTheRegistryIsAway() {
        var registryOnOff = new Unreliable(topics.serde().deserializer());
        registryOnOff.away = true;
        send(0, 10);
        RunStore store = RunStore.start(run, parts(registryOnOff));
        started.add(store);
        await().atMost(SOON).until(() -> store.failure().isPresent());

        registryOnOff.away = false;

        awaitArticles(10);
        assertThat(deadLettersOfThisRun()).isEmpty();
        await().atMost(SOON).until(() -> store.failure().isEmpty());
    }

    /** A deserializer whose registry comes and goes. */
    private static final class Unreliable implements Deserializer<EnrichedArticle> {

        private final Deserializer<EnrichedArticle> deserializer;
        private volatile boolean away;

        Unreliable(Deserializer<EnrichedArticle> deserializer) {
            this.deserializer = deserializer;
        }

        @Override
        public EnrichedArticle deserialize(String topic, byte[] bytes) {
            throw new UnsupportedOperationException("the headers are wanted too");
        }

        @Override
        public EnrichedArticle deserialize(String topic, Headers headers, byte[] bytes) {
            if (away) {
                throw new org.apache.kafka.common.errors.TimeoutException("no registry answers");
            }
            return deserializer.deserialize(topic, headers, bytes);
        }
    }
}
