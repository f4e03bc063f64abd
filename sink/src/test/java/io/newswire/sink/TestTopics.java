package io.newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.record.EnrichedArticle;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.serde.RecordSerde;
import io.newswire.testkit.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes and reads topics of a stack. */
public final class TestTopics implements AutoCloseable {

    private final Map<String, Object> clientConfig;
    private final RecordSerde<EnrichedArticle> serde;
    private final Producer<byte[], byte[]> producer;

    public TestTopics(Stack stack) {
        this.clientConfig = stack.clientConfig();
        this.serde = RecordSerde.of(EnrichedArticle.class, clientConfig);
        this.producer = new KafkaProducer<>(clientConfig, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public Map<String, Object> clientConfig() {
        return clientConfig;
    }

    public RecordSerde<EnrichedArticle> serde() {
        return serde;
    }

    public void create(TopicSpec<?>... topics) {
        try (Admin admin = Admin.create(clientConfig)) {
            TopicAdmin.ensure(admin, List.of(topics));
        }
    }

    public void send(String topic, EnrichedArticle... articles) {
        for (EnrichedArticle article : articles) {
            produce(topic, article.getId(), serde.serializer().serialize(topic, article));
        }
        producer.flush();
    }

    public void send(String topic, String key, byte @Nullable [] value) {
        produce(topic, key, value);
        producer.flush();
    }

    private void produce(String topic, String key, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value)).isDone();
    }

    /** All that is committed in a topic now. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        var config = new HashMap<>(clientConfig);
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The enriched articles in a topic now. */
    public List<EnrichedArticle> articles(String topic) {
        return read(topic).stream()
                .map(record -> serde.deserializer().deserialize(topic, record.headers(), record.value()))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
