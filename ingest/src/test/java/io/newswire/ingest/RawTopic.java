package io.newswire.ingest;

import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.kafka.PartitionReader;
import io.newswire.record.RawArticle;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** What is in the topics, as committed. */
public final class RawTopic implements AutoCloseable {

    private final Clients clients;
    private final RecordSerde<RawArticle> serde;

    public RawTopic(Map<String, Object> clientConfig) {
        this.clients = new Clients(clientConfig);
        this.serde = clients.serde(RawArticle.class);
        try (Admin admin = clients.admin()) {
            TopicAdmin.ensure(admin, List.of(Topics.RAW, Topics.FEEDS, Topics.FEED_STATE));
        }
    }

    /** All articles of all partitions. */
    public List<RawArticle> readAll() {
        List<RawArticle> articles = new ArrayList<>();
        try (var reader = new PartitionReader(clients, partitions(Topics.RAW))) {
            reader.readCommitted(
                    record -> articles.add(serde.deserializer().deserialize(record.topic(), record.value())));
        }
        return articles;
    }

    /** Feeds that have a state. */
    public Set<String> stateKeys() {
        Set<String> keys = new HashSet<>();
        try (var reader = new PartitionReader(clients, partitions(Topics.FEED_STATE))) {
            reader.readCommitted(record -> {
                if (record.value() == null) {
                    keys.remove(record.key());
                } else {
                    keys.add(record.key());
                }
            });
        }
        return keys;
    }

    private static List<TopicPartition> partitions(TopicSpec<?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
    }

    @Override
    public void close() {
        serde.close();
    }
}
