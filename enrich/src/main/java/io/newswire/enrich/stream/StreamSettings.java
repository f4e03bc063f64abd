package io.newswire.enrich.stream;

import io.newswire.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Settings of Kafka Streams for one run.
 *
 * @param applicationId also the name of the consumer group, and the beginning of the internal topics' names
 * @param client settings of the Kafka clients
 * @param stateDir directory of the state stores
 * @param threads how many threads
 * @param commitInterval time between transactions
 * @param memory for the state stores
 * @param metrics counts dead letters
 */
public record StreamSettings(
        String applicationId,
        Map<String, Object> client,
        Path stateDir,
        int threads,
        Duration commitInterval,
        StateMemory memory,
        EnrichMetrics metrics) {

    /** Kafka makes its plug-ins itself; this is how they get at the objects they need. */
    private static final String METRICS = "newswire.metrics";

    private static final String MEMORY = "newswire.state.memory";

    /** Records waiting in memory for each partition: an article may be large. */
    private static final int BUFFERED_RECORDS = 100;

    /** How long the others wait for an instance that was killed, and it for itself when it is started again. */
    private static final int SESSION_TIMEOUT_MS = 10_000;

    static EnrichMetrics metrics(Map<String, ?> configs) {
        return (EnrichMetrics) Objects.requireNonNull(configs.get(METRICS), METRICS);
    }

    static StateMemory memory(Map<String, ?> configs) {
        return (StateMemory) Objects.requireNonNull(configs.get(MEMORY), MEMORY);
    }

    /** As Kafka Streams takes them. */
    public Map<String, Object> asMap() {
        var settings = new HashMap<>(client);
        settings.putAll(identity());
        settings.putAll(failures());
        settings.putAll(sizes());
        settings.put(METRICS, metrics);
        settings.put(MEMORY, memory);
        return settings;
    }

    private Map<String, Object> identity() {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                applicationId,
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.STATE_DIR_CONFIG,
                stateDir.toString(),
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                threads,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                commitInterval.toMillis(),
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest",
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                SESSION_TIMEOUT_MS);
    }

    private static Map<String, Object> failures() {
        return Map.of(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, BadRecordHandler.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, BadArticleHandler.class,
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.DEAD_LETTERS.name());
    }

    /** Within the stream records are larger than at its ends: by a signature, or by headers that tell of a failure. */
    private static Map<String, Object> sizes() {
        return Map.of(
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
                BoundedRocksDb.class,
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                0L,
                StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG,
                BUFFERED_RECORDS,
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                String.valueOf(2 * Topics.MAX_RECORD_BYTES),
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                2 * Topics.MAX_RECORD_BYTES,
                StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG),
                2L * Topics.MAX_RECORD_BYTES,
                StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
                "lz4",
                StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG),
                Topics.MAX_RECORD_BYTES);
    }
}
