package io.newswire.sink.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a consumer stands, by the store's word alone: a partition that was just assigned, or whose writing failed, is
 * paused until the store has said where to go on.
 */
final class Positions implements ConsumerRebalanceListener {

    private final Consumer<?, ?> consumer;
    private final ArticleStore store;
    private final Map<TopicPartition, Long> stored = new HashMap<>();
    private final Set<TopicPartition> unplaced = new HashSet<>();

    Positions(Consumer<?, ?> consumer, ArticleStore store) {
        this.consumer = consumer;
        this.store = store;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        unplace(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(stored::remove);
        unplaced.removeAll(partitions);
    }

    /** Reads on where the store says. */
    void place() throws SQLException {
        if (unplaced.isEmpty()) {
            return;
        }
        for (Source source : Source.values()) {
            place(
                    source,
                    unplaced.stream()
                            .filter(partition -> Source.of(partition.topic()) == source)
                            .toList());
        }
        consumer.resume(unplaced);
        unplaced.clear();
    }

    private void place(Source source, List<TopicPartition> partitions) throws SQLException {
        Map<Integer, Long> offsets = store.offsets(
                source, partitions.stream().map(TopicPartition::partition).toList());
        for (TopicPartition partition : partitions) {
            long offset = offsets.getOrDefault(partition.partition(), 0L);
            consumer.seek(partition, offset);
            stored.put(partition, offset);
        }
    }

    /** Forgets where the consumer stands. */
    void unplaceAll() {
        unplace(consumer.assignment());
    }

    private void unplace(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        unplaced.addAll(partitions);
        partitions.forEach(stored::remove);
    }

    /** The step that a write up to an offset makes. */
    Advance advance(TopicPartition partition, long to) {
        Long from = stored.get(partition);
        if (from == null) {
            throw new IllegalStateException("records came from " + partition + ", which is not being read");
        }
        return new Advance(Source.of(partition.topic()), partition.partition(), from, to);
    }

    /** Notes a step that the store has made. */
    void advanced(TopicPartition partition, long to) {
        stored.put(partition, to);
    }
}
