package io.newswire.ingest.feeds;

import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.kafka.PartitionReader;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * The list of feeds, which lives in {@code news.feeds}. What is added or removed is polled, or polled no more, within a
 * second, by whichever instance owns it.
 *
 * <p>Every method throws {@link KafkaException} if the broker or the registry does not answer.
 */
public final class FeedRegistry implements AutoCloseable {

    private final Clients clients;
    private final Clock clock;
    private final RecordSerde<FeedDefinition> definitions;
    private final RecordSerde<FeedState> states;
    private final Producer<String, byte[]> producer;

    /** Opens the list, and creates its topics where they are missing. */
    public FeedRegistry(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
        this.definitions = clients.serde(FeedDefinition.class);
        this.states = clients.serde(FeedState.class);
        try (Admin admin = clients.admin()) {
            var unused = TopicAdmin.ensure(admin, List.of(Topics.FEEDS, Topics.FEED_STATE));
        }
        this.producer = clients.producer();
    }

    /** All feeds with their health, by id. */
    public List<FeedStatus> list() {
        Map<String, FeedDefinition> defined = read(Topics.FEEDS, definitions);
        Map<String, FeedState> polled = read(Topics.FEED_STATE, states);
        return defined.values().stream()
                .map(definition -> new FeedStatus(definition, polled.get(definition.getId())))
                .toList();
    }

    /**
     * Adds feeds, or changes those that are there under the same id.
     *
     * @return the definitions, as they were written
     */
    public List<FeedDefinition> add(Collection<NewFeed> feeds) {
        List<FeedDefinition> added = feeds.stream().map(this::definition).toList();
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (FeedDefinition definition : added) {
            byte[] value = definitions.serializer().serialize(Topics.FEEDS.name(), definition);
            sent.add(producer.send(new ProducerRecord<>(Topics.FEEDS.name(), definition.getId(), value)));
        }
        sent.forEach(FeedRegistry::await);
        return added;
    }

    private FeedDefinition definition(NewFeed feed) {
        return FeedDefinition.newBuilder()
                .setId(FeedIds.of(feed.url()))
                .setUrl(feed.url().strip())
                .setTitle(feed.title())
                .setLabels(feed.labels())
                .setIntervalSeconds(feed.intervalSeconds())
                .setConditional(feed.conditional())
                .setFullText(feed.fullText())
                .setAdded(clock.instant())
                .build();
    }

    /**
     * Removes a feed; articles that it brought stay.
     *
     * @param idOrUrl its id, or its address as it was given
     * @return the feed that was removed; empty where there is none such
     */
    public Optional<FeedDefinition> remove(String idOrUrl) {
        Optional<FeedDefinition> found = read(Topics.FEEDS, definitions).values().stream()
                .filter(feed -> feed.getId().equals(idOrUrl) || feed.getUrl().equals(idOrUrl.strip()))
                .findFirst();
        found.ifPresent(feed -> await(producer.send(new ProducerRecord<>(Topics.FEEDS.name(), feed.getId(), null))));
        return found;
    }

    /** The latest record of each key; keys whose record cannot be read are left out. */
    private <T extends SpecificRecord> Map<String, T> read(TopicSpec<T> topic, RecordSerde<T> serde) {
        Map<String, T> latest = new TreeMap<>();
        List<TopicPartition> partitions = IntStream.range(0, partitions(topic))
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
        try (var reader = new PartitionReader(clients, partitions)) {
            reader.readCommitted(record -> {
                T value = value(record, serde);
                if (value == null) {
                    latest.remove(record.key());
                } else {
                    latest.put(record.key(), value);
                }
            });
        }
        return latest;
    }

    private int partitions(TopicSpec<?> topic) {
        return producer.partitionsFor(topic.name()).size();
    }

    private static <T extends SpecificRecord> @Nullable T value(
            ConsumerRecord<String, byte[]> record, RecordSerde<T> serde) {
        try {
            return serde.deserializer().deserialize(record.topic(), record.headers(), record.value());
        } catch (SerializationException e) {
            return null;
        }
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
        definitions.close();
        states.close();
    }
}
