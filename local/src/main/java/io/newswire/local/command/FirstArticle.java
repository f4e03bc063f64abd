package io.newswire.local.command;

import io.newswire.local.ConnectionConfig;
import io.newswire.record.EnrichedArticle;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The first article to be enriched from now on. */
final class FirstArticle implements AutoCloseable {

    private final KafkaConsumer<String, EnrichedArticle> consumer;

    /** From here on; to be made before the articles begin to come in. */
    FirstArticle(ConnectionConfig connection) {
        Map<String, Object> config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        var values = RecordSerde.of(EnrichedArticle.class, config).deserializer();
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), values);
        FromTheEnd.assign(consumer, Topics.ENRICHED.name());
    }

    /** Waits for it, as long as it takes. */
    String await() {
        while (true) {
            for (var record : consumer.poll(Duration.ofSeconds(1))) {
                return ArticleLine.of(record.value());
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
