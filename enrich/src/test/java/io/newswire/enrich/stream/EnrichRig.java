package io.newswire.enrich.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.RawArticle;
import io.newswire.record.StoryChange;
import io.newswire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology with its topics in a test's hands, and a clock that the test turns. */
final class EnrichRig implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    /** Immutable, and slow to make. */
    private static final BuiltInAnalysis BUILT_IN = new BuiltInAnalysis();

    private final StateMemory memory = new StateMemory(16 << 20);
    private final EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry(), "live");
    private final TopologyTestDriver driver;
    private final Serde<RawArticle> rawSerde = new StateSerde<>(RawArticle.class);
    final TopologyDescription description;
    final LiveKnowledge knowledge;
    private Instant now = START;

    EnrichRig(Path stateDir) {
        knowledge =
                new LiveKnowledge(BUILT_IN, new StateSerde<>(KnowledgeEntry.class), Topics.KNOWLEDGE.name(), () -> now);
        Topology built = new EnrichTopology(
                        Topics.RAW,
                        rawSerde,
                        Topics.ENRICHED,
                        new StateSerde<>(EnrichedArticle.class),
                        Topics.STORIES,
                        new StateSerde<>(StoryChange.class),
                        Topics.KNOWLEDGE,
                        knowledge,
                        "live",
                        metrics)
                .get();
        var settings = new StreamSettings(
                "rig", Map.of("bootstrap.servers", "unused:1"), stateDir, 1, Duration.ofMillis(100), memory, metrics);
        var properties = new Properties();
        properties.putAll(settings.asMap());
        // With transactions the driver's producer forgets the dead letters of bytes that are no record.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        description = built.describe();
        driver = new TopologyTestDriver(built, properties, START);
    }

    void send(RawArticle article) {
        sendBytes(article.getId(), rawSerde.serializer().serialize(Topics.RAW.name(), article));
    }

    void sendAt(RawArticle article, Instant time) {
        byte[] bytes = rawSerde.serializer().serialize(Topics.RAW.name(), article);
        send(new TestRecord<>(article.getId(), bytes, time));
    }

    void sendBytes(String key, byte[] value) {
        send(new TestRecord<>(key, value, now));
    }

    void send(TestRecord<String, byte[]> record) {
        input(Topics.RAW.name()).pipeInput(record);
    }

    void edit(String id, byte[] entry) {
        input(Topics.KNOWLEDGE.name()).pipeInput(id, entry);
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    void wait(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    Instant now() {
        return now;
    }

    /** What came out since this was last asked. */
    List<EnrichedArticle> emitted() {
        TestOutputTopic<String, EnrichedArticle> output = driver.createOutputTopic(
                Topics.ENRICHED.name(), new StringDeserializer(), new StateSerde<>(EnrichedArticle.class));
        return output.readValuesToList();
    }

    /** What became of stories since this was last asked. */
    List<StoryChange> changes() {
        TestOutputTopic<String, StoryChange> output = driver.createOutputTopic(
                Topics.STORIES.name(), new StringDeserializer(), new StateSerde<>(StoryChange.class));
        return output.readValuesToList();
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        Topics.DEAD_LETTERS.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    long count(Outcome outcome) {
        return metrics.total(outcome);
    }

    @Override
    public void close() {
        driver.close();
        memory.close();
    }
}
