package io.newswire.ingest.kafka;

import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes Kafka clients with the settings that ingest's promises rest on; all else is as configured. Values are bytes: a
 * record that cannot be read is then a value to deal with, not an exception in the middle of a batch.
 */
public final class Clients {

    /** A broker that is away is noticed within this time, in milliseconds. */
    private static final int BLOCK_MS = 12_000;

    private static final int REQUEST_MS = 8_000;

    /** What a killed process leaves open holds readers up for no longer, in milliseconds. */
    private static final int TRANSACTION_MS = 15_000;

    /** A killed process is missed after this time, in milliseconds. */
    private static final int SESSION_MS = 10_000;

    private static final int HEARTBEAT_MS = 3_000;

    /** A transaction should need few requests: many articles are a few kilobytes. */
    private static final int BATCH_BYTES = 256 * 1024;

    /**
     * Nothing is sent before the end of its transaction unless a batch is full. Of two batches under way to one partition,
     * the broker would refuse the second while it still looks up the transaction for the first.
     */
    private static final int LINGER_MS = 500;

    /** Must hold the largest record. */
    private static final int BUFFER_BYTES = 4 * Topics.MAX_RECORD_BYTES;

    private final Map<String, Object> configured;

    /**
     * Clients for one cluster.
     *
     * @param clientConfig Kafka's own keys, and those of the serdes
     */
    public Clients(Map<String, Object> clientConfig) {
        this.configured = Map.copyOf(clientConfig);
    }

    /** A producer whose predecessors of the same id are shut out once it has begun. */
    public Producer<String, byte[]> transactional(String transactionalId) {
        Map<String, Object> settings = producerSettings();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        settings.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MS);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A producer without transactions. */
    public Producer<String, byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> producerSettings() {
        var settings = new HashMap<String, Object>(configured);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
        settings.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MS);
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, BLOCK_MS);
        return settings;
    }

    /** A consumer that is told what to read, reads from the beginning, and sees only what was committed. */
    public Consumer<String, byte[]> reader() {
        return new KafkaConsumer<>(consumerSettings(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A member of a group. */
    public Consumer<String, byte[]> member(String group) {
        Map<String, Object> settings = consumerSettings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.putIfAbsent(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumerSettings() {
        var settings = new HashMap<String, Object>(configured);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BLOCK_MS);
        settings.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
        return settings;
    }

    /** For topics and their settings. */
    public Admin admin() {
        var settings = new HashMap<String, Object>(configured);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BLOCK_MS);
        settings.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
        return Admin.create(settings);
    }

    /** For values of one type. */
    public <T extends SpecificRecord> RecordSerde<T> serde(Class<T> type) {
        return RecordSerde.of(type, configured);
    }
}
