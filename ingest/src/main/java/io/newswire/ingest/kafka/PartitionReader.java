package io.newswire.ingest.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions from the beginning: first all that is there, then, where wanted, what comes. Not thread-safe. */
public final class PartitionReader implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(200);

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final Collection<TopicPartition> partitions;

    /** Begins at the first record of each partition. */
    public PartitionReader(Clients clients, Collection<TopicPartition> partitions) {
        this.consumer = clients.reader();
        this.partitions = List.copyOf(partitions);
        consumer.assign(this.partitions);
        consumer.seekToBeginning(this.partitions);
    }

    /** Hands on every record up to the end as it is now. */
    public void readToEnd(Consumer<ConsumerRecord<String, byte[]>> handler) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(STEP).forEach(handler);
        }
    }

    /** Hands on what has come since, waiting so long for something to come. */
    public void follow(Duration wait, Consumer<ConsumerRecord<String, byte[]>> handler) {
        consumer.poll(wait).forEach(handler);
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(STEP));
    }
}
