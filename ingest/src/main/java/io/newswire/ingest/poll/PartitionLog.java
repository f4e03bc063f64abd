package io.newswire.ingest.poll;

import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.kafka.PartitionReader;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.record.RawArticle;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition's part of the topics: its feeds, their state, and the articles they bring.
 *
 * <p>Opening it shuts out whoever had it before: their producer has the same transactional id. Only then is the state
 * read, so that nothing can be added behind the reader's back. Not thread-safe.
 */
final class PartitionLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionLog.class);

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Clients clients;
    private final int partition;
    private final RecordSerde<FeedDefinition> definitions;
    private final RecordSerde<FeedState> states;
    private final RecordSerde<RawArticle> articles;
    private final Producer<String, byte[]> producer;
    private final PartitionReader feeds;

    PartitionLog(Clients clients, int partition) {
        this.clients = clients;
        this.partition = partition;
        this.definitions = clients.serde(FeedDefinition.class);
        this.states = clients.serde(FeedState.class);
        this.articles = clients.serde(RawArticle.class);
        this.producer = clients.transactional("newswire-ingest-" + partition);
        this.feeds = new PartitionReader(clients, List.of(partitionOf(Topics.FEEDS)));
    }

    /** Shuts former owners out, then tells all that the topics hold. */
    void open(BiConsumer<String, @Nullable FeedState> state, BiConsumer<String, @Nullable FeedDefinition> definition) {
        producer.initTransactions();
        try (var reader = new PartitionReader(clients, List.of(partitionOf(Topics.FEED_STATE)))) {
            reader.readWritten(record -> read(record, states, state));
        }
        feeds.readCommitted(record -> read(record, definitions, definition));
    }

    /** Tells what has changed in the list of feeds, waiting so long for something to change. */
    void follow(Duration wait, BiConsumer<String, @Nullable FeedDefinition> definition) {
        feeds.follow(wait, record -> read(record, definitions, definition));
    }

    /**
     * Writes what polls brought, and forgets the state of feeds that are gone: all in one transaction.
     *
     * @throws org.apache.kafka.common.KafkaException where that fails; then this log is of no more use
     */
    void write(Collection<PollOutcome> outcomes, Collection<String> goneFeeds) {
        // Before the transaction begins: the registry may be away.
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (PollOutcome outcome : outcomes) {
            outcome.articles().forEach(article -> records.add(record(article)));
            records.add(record(outcome.state()));
        }
        goneFeeds.forEach(id -> records.add(new ProducerRecord<>(Topics.FEED_STATE.name(), partition, id, null)));
        producer.beginTransaction();
        for (ProducerRecord<String, byte[]> record : records) {
            var unused = producer.send(record);
        }
        producer.commitTransaction();
    }

    private ProducerRecord<String, byte[]> record(RawArticle article) {
        String topic = Topics.RAW.name();
        return new ProducerRecord<>(
                topic, article.getId(), articles.serializer().serialize(topic, article));
    }

    /** The partition is said, not computed: another client may have put the feed elsewhere than ours would. */
    private ProducerRecord<String, byte[]> record(FeedState state) {
        String topic = Topics.FEED_STATE.name();
        byte[] value = states.serializer().serialize(topic, state);
        return new ProducerRecord<>(topic, partition, state.getFeedId(), value);
    }

    /** A record that is none of ours is passed over: one bad feed stops no other. */
    private static <T extends SpecificRecord> void read(
            ConsumerRecord<String, byte[]> record, RecordSerde<T> serde, BiConsumer<String, @Nullable T> handler) {
        if (record.key() == null) {
            return;
        }
        try {
            handler.accept(
                    record.key(), serde.deserializer().deserialize(record.topic(), record.headers(), record.value()));
        } catch (SerializationException e) {
            LOG.warn(
                    "Record {} of {}-{} at offset {} is passed over: {}",
                    record.key(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    private TopicPartition partitionOf(TopicSpec<?> topic) {
        return new TopicPartition(topic.name(), partition);
    }

    @Override
    public void close() {
        producer.close(CLOSE);
        feeds.close();
        definitions.close();
        states.close();
        articles.close();
    }
}
