package io.newswire.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.enrich.stream.EnrichMetrics;
import io.newswire.enrich.stream.StateMemory;
import io.newswire.enrich.stream.StreamSettings;
import io.newswire.record.RawArticle;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** Runs topologies from the topic of raw articles to another one, with the settings of the service, and times them. */
final class StreamRunner implements AutoCloseable {

    private static final long STATE_MEMORY_BYTES = 64L << 20;
    private static final Duration STALLED = Duration.ofSeconds(60);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Map<String, Object> client;
    private final Path dir;
    private final int threads;
    private final Duration commitInterval;
    private final Admin admin;
    private final StateMemory memory = new StateMemory(STATE_MEMORY_BYTES);
    private int filled;

    StreamRunner(String bootstrapServers, Path dir, int threads, Duration commitInterval) {
        this.client = Map.of("bootstrap.servers", bootstrapServers, "schema.registry.url", "mock://bench");
        this.dir = dir;
        this.threads = threads;
        this.commitInterval = commitInterval;
        this.admin = Admin.create(client);
    }

    /** Settings of serdes. */
    Map<String, Object> client() {
        return client;
    }

    /** Puts so many articles on the topic that all topologies read. */
    void fill(int articles) {
        TopicAdmin.ensure(admin, List.of(Topics.RAW, Topics.KNOWLEDGE, Topics.DEAD_LETTERS));
        var settings = new HashMap<>(client);
        settings.put("compression.type", "lz4");
        var source = new StreamArticles();
        var serializer = RecordSerde.of(RawArticle.class, client).serializer();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), serializer)) {
            for (int i = 0; i < articles; i++) {
                RawArticle article = source.next();
                var unused = producer.send(new ProducerRecord<>(Topics.RAW.name(), article.getId(), article));
            }
        }
        filled = articles;
    }

    /**
     * Runs a topology until it has written as many records as there are articles, and times it from the first ones that a
     * reader of what is committed sees to the last ones.
     */
    StreamRound run(String name, Topology topology, TopicSpec<?> output, TopicSpec<?>... furtherOutputs) {
        TopicAdmin.ensure(admin, List.of(output));
        TopicAdmin.ensure(admin, List.of(furtherOutputs));
        var properties = new Properties();
        var metrics = new EnrichMetrics(new SimpleMeterRegistry(), name);
        properties.putAll(
                new StreamSettings(name, client, dir.resolve("state"), threads, commitInterval, memory, metrics)
                        .asMap());
        try (var consumer = consumer(output);
                var streams = new KafkaStreams(topology, properties)) {
            streams.start();
            return time(consumer);
        }
    }

    private StreamRound time(KafkaConsumer<String, byte[]> consumer) {
        int first = next(consumer);
        long started = System.nanoTime();
        long startedCpu = PROCESS.getProcessCpuTime();
        int seen = first;
        while (seen < filled) {
            seen += next(consumer);
        }
        return new StreamRound(
                filled - first, (PROCESS.getProcessCpuTime() - startedCpu) / 1e9, (System.nanoTime() - started) / 1e9);
    }

    private static int next(KafkaConsumer<String, byte[]> consumer) {
        long started = System.nanoTime();
        int count = 0;
        while (count == 0) {
            count = consumer.poll(Duration.ofSeconds(1)).count();
            if (System.nanoTime() - started > STALLED.toNanos()) {
                throw new IllegalStateException("the stream has written nothing for " + STALLED);
            }
        }
        return count;
    }

    private KafkaConsumer<String, byte[]> consumer(TopicSpec<?> topic) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    @Override
    public void close() {
        admin.close();
        memory.close();
    }
}
