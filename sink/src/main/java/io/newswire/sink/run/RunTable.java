package io.newswire.sink.run;

import io.newswire.record.Run;
import io.newswire.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reprocessing runs, as {@code news.runs} has them: all of it, read from the start, and followed. */
public final class RunTable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunTable.class);
    private static final TopicPartition SOURCE = new TopicPartition(Topics.RUNS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<Run> deserializer;
    private final long end;
    private final Map<String, Run> runs = new HashMap<>();
    private final Set<String> discarded = new HashSet<>();

    /** @throws org.apache.kafka.common.KafkaException if no broker answers, or the topic is not there */
    public RunTable(Map<String, Object> clientConfig, Deserializer<Run> deserializer) {
        var config = new HashMap<>(clientConfig);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.deserializer = deserializer;
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            consumer.assign(List.of(SOURCE));
            consumer.seekToBeginning(List.of(SOURCE));
            this.end = consumer.endOffsets(List.of(SOURCE)).get(SOURCE);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Waits a moment for news.
     *
     * @return whether everything has been read that was there when this table was made; before that, it is not to be
     *     relied on
     */
    public boolean update() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            try {
                take(record.key(), deserializer.deserialize(record.topic(), record.headers(), record.value()));
            } catch (SerializationException | IllegalArgumentException e) {
                LOG.warn("passed over {} at offset {}: {}", SOURCE, record.offset(), e.toString());
            }
        }
        return consumer.position(SOURCE) >= end;
    }

    private void take(String name, @Nullable Run run) {
        if (name.equals(Topics.LIVE)) {
            throw new IllegalArgumentException("the live run is always there");
        }
        Topics.requireRunName(name);
        if (run == null) {
            runs.remove(name);
            discarded.add(name);
        } else {
            runs.put(name, run);
            discarded.remove(name);
        }
    }

    /** The runs there are, by name. */
    public Map<String, Run> runs() {
        return Map.copyOf(runs);
    }

    /** Names of runs that there once were. */
    public Set<String> discarded() {
        return Set.copyOf(discarded);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
