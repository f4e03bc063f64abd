package io.newswire.enrich;

import io.newswire.record.Run;
import io.newswire.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the list of reprocessing runs from its beginning. For use by one thread. */
final class RunWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunWatcher.class);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<Run> deserializer;
    private final Map<TopicPartition, Long> endAtStart;
    private final Map<String, byte[]> unread = new LinkedHashMap<>();

    RunWatcher(Map<String, Object> clientConfig, Deserializer<Run> deserializer) {
        this.deserializer = deserializer;
        var settings = new HashMap<>(clientConfig);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.RUNS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        endAtStart = consumer.endOffsets(partitions);
    }

    /**
     * What has changed since the last call: runs by name, empty for one that was discarded. The first call reads all
     * there is, so that what was discarded before is not begun.
     *
     * @throws org.apache.kafka.common.errors.RetriableException if it could not be read; it is read at the next call
     */
    Map<String, Optional<Run>> poll(Duration timeout) {
        do {
            consumer.poll(timeout).forEach(record -> {
                if (record.key() != null) {
                    unread.put(record.key(), record.value());
                }
            });
        } while (isBehindStart());
        var changes = new LinkedHashMap<String, Optional<Run>>();
        unread.forEach((name, bytes) -> read(name, bytes, changes));
        unread.clear();
        return changes;
    }

    private boolean isBehindStart() {
        return endAtStart.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /** One that makes no sense is let be: neither begun nor taken for discarded. */
    private void read(String name, byte[] bytes, Map<String, Optional<Run>> changes) {
        try {
            Topics.requireRunName(name);
            if (name.equals(Topics.LIVE)) {
                throw new IllegalArgumentException("run name 'live' is that of the news as it comes");
            }
            changes.put(name, Optional.ofNullable(deserializer.deserialize(Topics.RUNS.name(), bytes)));
        } catch (SerializationException | IllegalArgumentException e) {
            LOG.warn("a record of {} is passed over: {}", Topics.RUNS.name(), e.getMessage());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
