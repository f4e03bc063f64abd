package io.newswire.ingest.kafka;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads partitions from the beginning: first all that is there, then, where wanted, what comes. Not thread-safe. */
public final class PartitionReader implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(200);

    /** Longer than the coordinator leaves any transaction of ours open. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Clients clients;
    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final Collection<TopicPartition> partitions;

    /** Begins at the first record of each partition. */
    public PartitionReader(Clients clients, Collection<TopicPartition> partitions) {
        this.clients = clients;
        this.consumer = clients.reader();
        this.partitions = List.copyOf(partitions);
        consumer.assign(this.partitions);
        consumer.seekToBeginning(this.partitions);
    }

    /** Hands on every record that is committed now. */
    public void readCommitted(Consumer<ConsumerRecord<String, byte[]>> handler) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (isBefore(ends)) {
            consumer.poll(STEP).forEach(handler);
        }
    }

    /**
     * Hands on every committed record of those that are written now; where a transaction is not yet over, waits until it
     * is, so that nothing turns up later among what was read.
     *
     * @throws TimeoutException if a transaction does not end
     */
    public void readWritten(Consumer<ConsumerRecord<String, byte[]>> handler) {
        Map<TopicPartition, Long> ends = highWatermarks();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isBefore(ends)) {
            ConsumerRecords<String, byte[]> records = consumer.poll(STEP);
            records.forEach(handler);
            if (!records.isEmpty()) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new TimeoutException("a transaction on one of " + partitions + " does not end; see"
                        + " kafka-transactions.sh find-hanging");
            }
        }
    }

    private boolean isBefore(Map<TopicPartition, Long> ends) {
        return partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition));
    }

    private Map<TopicPartition, Long> highWatermarks() {
        try (Admin admin = clients.admin()) {
            ListOffsetsResult offsets =
                    admin.listOffsets(partitions.stream().collect(toMap(identity(), partition -> OffsetSpec.latest())));
            Map<TopicPartition, Long> ends = new HashMap<>();
            for (TopicPartition partition : partitions) {
                ends.put(partition, offsets.partitionResult(partition).get().offset());
            }
            return ends;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }

    /** Hands on what has come since, waiting so long for something to come. */
    public void follow(Duration wait, Consumer<ConsumerRecord<String, byte[]>> handler) {
        consumer.poll(wait).forEach(handler);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(STEP));
    }
}
