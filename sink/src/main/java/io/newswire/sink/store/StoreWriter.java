package io.newswire.sink.store;

import io.newswire.record.StoryChange;
import io.newswire.schemas.Topics;
import io.newswire.sink.loop.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a run's enriched articles to its tables, and what became of their stories, each batch with its offsets in one transaction. A consumer group shares
 * out the partitions; what is committed to it is for onlookers, the offsets that count are the store's.
 */
public final class StoreWriter implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String group;
    private final ArticleStore store;
    private final EntryReader reader;
    private final DeadLetterSender deadLetters;
    private final StoreMetrics metrics;
    private final Consumer<byte[], byte[]> consumer;
    private final Positions positions;

    /** Joins the group; reading begins with the first step. */
    StoreWriter(String run, RunStore.Parts parts, StoreMetrics metrics) {
        this.group = group(run);
        this.store = new ArticleStore(parts.database(), new RunSchema(run));
        this.reader = new EntryReader(parts.deserializer(), parts.changes());
        this.deadLetters = parts.deadLetters();
        this.metrics = metrics;
        this.consumer =
                new KafkaConsumer<>(consumerConfig(parts), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.positions = new Positions(consumer, store);
        consumer.subscribe(
                List.of(Topics.enriched(run).name(), Topics.stories(run).name()), positions);
    }

    /** The consumer group of a run's store. */
    public static String group(String run) {
        return "newswire-sink-" + run;
    }

    private Map<String, Object> consumerConfig(RunStore.Parts parts) {
        var config = new HashMap<>(parts.clientConfig());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, parts.batch());
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Topics.MAX_RECORD_BYTES);
        return config;
    }

    /** One batch. If it fails, the next step reads it again. */
    @Override
    public void run() throws SQLException {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        try {
            if (!records.isEmpty()) {
                write(reader.read(records));
            }
            positions.place();
        } catch (SQLException | RuntimeException e) {
            positions.unplaceAll();
            throw e;
        }
        metrics.lag(this, lag());
    }

    /** The halves of a batch that the database refuses are tried alone, until the one that is to blame stands alone. */
    private void write(List<Entry> entries) throws SQLException {
        try {
            writeAll(entries);
        } catch (SQLException e) {
            if (!Refusal.isOfContent(e)) {
                throw e;
            }
            if (entries.size() == 1) {
                Entry refused = entries.get(0);
                writeAll(List.of(new Entry.Unusable(refused.source(), refused.next(), e)));
            } else {
                int half = entries.size() / 2;
                write(entries.subList(0, half));
                write(entries.subList(half, entries.size()));
            }
        }
    }

    private void writeAll(List<Entry> entries) throws SQLException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        entries.forEach(entry -> ends.put(entry.partition(), entry.next()));
        List<StoredRecord> articles = only(Entry.Article.class, entries).stream()
                .map(Entry.Article::stored)
                .toList();
        List<StoryChange> changes = only(Entry.Change.class, entries).stream()
                .map(Entry.Change::change)
                .toList();
        List<Entry.Unusable> unusable = only(Entry.Unusable.class, entries);
        int written = store.write(articles, changes, advances(ends), () -> deadLetters.send(unusable));
        ends.forEach(positions::advanced);
        metrics.batch(written, unusable.size());
        tellOnlookers(ends);
    }

    private static <T extends Entry> List<T> only(Class<T> kind, List<Entry> entries) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** In the same order everywhere, so that two that write the same partitions wait and do not block each other. */
    private List<Advance> advances(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .map(end -> positions.advance(end.getKey(), end.getValue()))
                .sorted(Comparator.comparing(Advance::source).thenComparing(Advance::partition))
                .toList();
    }

    private void tellOnlookers(Map<TopicPartition, Long> ends) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        ends.forEach((partition, next) -> offsets.put(partition, new OffsetAndMetadata(next)));
        consumer.commitAsync(offsets, (committed, failure) -> {
            if (failure != null) {
                LOG.debug("the group {} does not show the progress: {}", group, failure.toString());
            }
        });
    }

    private long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
