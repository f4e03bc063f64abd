package io.newswire.sink.route;

import io.newswire.record.EnrichedArticle;
import io.newswire.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A consumer and a transactional producer, good until the first failure. */
final class RouterSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RouterSession.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    /** How long readers wait, at most, for an instance that was killed in the middle. */
    private static final Duration TRANSACTION = Duration.ofSeconds(15);

    /** For a batch's frame around a record that is as large as they come. */
    private static final int ROOM = 64 * 1024;

    private final Destinations destinations = new Destinations();
    private final Deserializer<EnrichedArticle> deserializer;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;

    /** @throws org.apache.kafka.common.KafkaException if no broker answers */
    RouterSession(
            String transactionalId, Map<String, Object> clientConfig, Deserializer<EnrichedArticle> deserializer) {
        this.deserializer = deserializer;
        this.producer = producer(transactionalId, clientConfig);
        this.consumer = new KafkaConsumer<>(
                consumerConfig(clientConfig), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.ENRICHED.name()));
    }

    private static Producer<byte[], byte[]> producer(String transactionalId, Map<String, Object> clientConfig) {
        var config = new HashMap<>(clientConfig);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION.toMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) TRANSACTION.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TRANSACTION.toMillis() / 2);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) TRANSACTION.toMillis() / 2);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES + ROOM);
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return producer;
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private static Map<String, Object> consumerConfig(Map<String, Object> clientConfig) {
        var config = new HashMap<>(clientConfig);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, Router.GROUP);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Topics.MAX_RECORD_BYTES);
        return config;
    }

    /**
     * Copies one batch, all or nothing.
     *
     * @return how many copies were made
     */
    int step() {
        OptionalInt copies = prepare();
        if (copies.isPresent()) {
            producer.commitTransaction();
        }
        return copies.orElse(0);
    }

    /**
     * Copies one batch within a transaction that is left open.
     *
     * @return how many copies were made; empty where nothing was read, and no transaction was begun
     */
    OptionalInt prepare() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (records.isEmpty()) {
            return OptionalInt.empty();
        }
        List<ProducerRecord<byte[], byte[]>> copies = copies(records);
        producer.beginTransaction();
        copies.forEach(this::send);
        producer.sendOffsetsToTransaction(records.nextOffsets(), consumer.groupMetadata());
        return OptionalInt.of(copies.size());
    }

    /** What becomes of it is seen at the commit, which fails if any of them has failed. */
    private void send(ProducerRecord<byte[], byte[]> copy) {
        Future<RecordMetadata> unused = producer.send(copy);
    }

    private List<ProducerRecord<byte[], byte[]>> copies(ConsumerRecords<byte[], byte[]> records) {
        var copies = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            for (String topic : destinations(record)) {
                copies.add(copy(record, topic));
            }
        }
        return copies;
    }

    /** What cannot be read goes nowhere; the store's writer meets the same record, and sets it aside. */
    private List<String> destinations(ConsumerRecord<byte[], byte[]> record) {
        try {
            EnrichedArticle article = deserializer.deserialize(record.topic(), record.headers(), record.value());
            return article == null ? List.of() : destinations.of(article);
        } catch (SerializationException e) {
            LOG.debug("partition {} offset {} is not routed: {}", record.partition(), record.offset(), e.toString());
            return List.of();
        }
    }

    /**
     * The bytes as they are: they name their schema by its id, which is the registry's own and not a subject's, so that
     * readers of any topic find it.
     */
    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record, String topic) {
        return new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value(), record.headers());
    }

    /** The producer first: what it has not committed is aborted, before another takes the partitions over. */
    @Override
    public void close() {
        producer.close(CLOSE);
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
