package io.newswire.local.command;

import io.newswire.local.CommandException;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.serde.RecordSerde;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A compacted topic, as the table that it is. */
final class CompactedTopic<V extends SpecificRecord> {

    private final TopicSpec<V> topic;
    private final Map<String, Object> config;

    CompactedTopic(TopicSpec<V> topic, Map<String, Object> clientConfig) {
        this.topic = topic;
        this.config = new HashMap<>(clientConfig);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    }

    /** All that stands in it now, by key. */
    SortedMap<String, V> read() {
        var table = new TreeMap<String, V>();
        var values = RecordSerde.of(topic.valueType(), config).deserializer();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), values)) {
            List<TopicPartition> partitions = FromTheEnd.assign(consumer, topic.name());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (record.value() == null) {
                        table.remove(record.key());
                    } else {
                        table.put(record.key(), record.value());
                    }
                }
            }
        }
        return table;
    }

    /** Writes an entry, and returns when the brokers have it. */
    void put(String key, V value) {
        send(key, value);
    }

    /** Removes an entry. */
    void remove(String key) {
        send(key, null);
    }

    private void send(String key, @Nullable V value) {
        var values = RecordSerde.of(topic.valueType(), config).serializer();
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), values)) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (ExecutionException e) {
            throw new CommandException(topic.name() + " does not take '" + key + "': " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        }
    }
}
