package io.newswire.dashboard;

import io.newswire.record.EnrichedArticle;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes to the enriched topics as the enrichment does. */
final class TestTopics implements AutoCloseable {

    private final Map<String, Object> clientConfig;
    private final KafkaProducer<String, byte[]> producer;
    private final Serializer<EnrichedArticle> serializer;

    TestTopics(Map<String, Object> clientConfig) {
        this.clientConfig = clientConfig;
        this.producer = new KafkaProducer<>(clientConfig, new StringSerializer(), new ByteArraySerializer());
        this.serializer = RecordSerde.of(EnrichedArticle.class, clientConfig).serializer();
    }

    void create(TopicSpec<?>... specs) {
        try (Admin admin = Admin.create(clientConfig)) {
            TopicAdmin.ensure(admin, List.of(specs));
        }
    }

    /** Returns when the broker has them all. */
    void send(String run, EnrichedArticle... articles) {
        for (EnrichedArticle article : articles) {
            sendBytes(run, serializer.serialize(Topics.enriched(run).name(), article), article.getId());
        }
    }

    void sendBytes(String run, byte[] value, @Nullable String key) {
        try {
            producer.send(new ProducerRecord<>(Topics.enriched(run).name(), key, value))
                    .get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
