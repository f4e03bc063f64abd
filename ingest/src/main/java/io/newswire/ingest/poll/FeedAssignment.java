package io.newswire.ingest.poll;

import io.newswire.ingest.kafka.Clients;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the feeds out among the instances: a member of a consumer group on {@code news.feeds} that reads nothing, but
 * runs a {@link PartitionOwner} for every partition that the group gives it.
 */
final class FeedAssignment implements Runnable {

    /** The group of all ingest instances. */
    static final String GROUP = "newswire-ingest";

    private static final String NOT_JOINED = "not yet in the group of ingest instances";

    private static final Logger LOG = LoggerFactory.getLogger(FeedAssignment.class);

    private static final Duration STEP = Duration.ofMillis(500);

    private static final Duration REST = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration STOP = Duration.ofSeconds(3);

    private final Clients clients;
    private final IntFunction<PartitionOwner> makeOwner;
    private final ExecutorService threads;
    private final Map<Integer, PartitionOwner> owners = new ConcurrentHashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable String problem = NOT_JOINED;

    FeedAssignment(Clients clients, IntFunction<PartitionOwner> makeOwner, ExecutorService threads) {
        this.clients = clients;
        this.makeOwner = makeOwner;
        this.threads = threads;
    }

    /** How each partition of this instance does. */
    Map<Integer, OwnerStatus> statuses() {
        var statuses = new TreeMap<Integer, OwnerStatus>();
        owners.forEach((partition, owner) -> statuses.put(partition, owner.status()));
        return statuses;
    }

    /** Why this instance is in no group; null where it is in one. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Asks it to leave the group and to end. */
    void stop() {
        stop.countDown();
    }

    @Override
    public void run() {
        try {
            while (!isAsked()) {
                membership();
            }
        } catch (InterruptException | InterruptedException e) {
            LOG.debug("The assignment was interrupted", e);
        } finally {
            give(Set.copyOf(owners.keySet()));
        }
    }

    private void membership() throws InterruptedException {
        try (Consumer<String, byte[]> member = clients.member(GROUP)) {
            ensureTopics();
            member.subscribe(List.of(Topics.FEEDS.name()), new Listener(member));
            while (!isAsked()) {
                member.poll(STEP);
                problem = member.groupMetadata().generationId() < 0 ? NOT_JOINED : null;
                takeAgain(member.assignment());
            }
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("Not in the group of ingest instances: {}", e.getMessage());
            problem = String.valueOf(e.getMessage());
            stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void ensureTopics() {
        try (Admin admin = clients.admin()) {
            TopicAdmin.ensure(admin, List.of(Topics.FEEDS, Topics.FEED_STATE, Topics.RAW))
                    .forEach(LOG::warn);
        }
    }

    private void take(Collection<Integer> partitions) {
        for (int partition : partitions) {
            PartitionOwner owner = makeOwner.apply(partition);
            owners.put(partition, owner);
            threads.execute(owner);
        }
    }

    /**
     * An owner that was shut out although the group still gives us its partition (its process slept through a
     * transaction, for example) begins anew: a partition of ours must not go unpolled. But not before an instance that has
     * lost the partition without knowing must have heard of it.
     */
    private void takeAgain(Set<TopicPartition> assigned) {
        var ended = new HashSet<Integer>();
        for (TopicPartition partition : assigned) {
            PartitionOwner owner = owners.get(partition.partition());
            if (owner == null || owner.isStoppedSince(REST)) {
                ended.add(partition.partition());
            }
        }
        take(ended);
    }

    private void give(Collection<Integer> partitions) {
        List<PartitionOwner> given = partitions.stream()
                .map(owners::remove)
                .filter(owner -> owner != null)
                .toList();
        given.forEach(PartitionOwner::stop);
        try {
            for (PartitionOwner owner : given) {
                if (!owner.awaitStop(STOP)) {
                    // Harmless: whoever gets the partition shuts it out.
                    LOG.info("A partition's owner takes its time to stop");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAsked() {
        return stop.getCount() == 0;
    }

    /** Called by the group's consumer, within its poll. */
    private final class Listener implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> member;

        private Listener(Consumer<String, byte[]> member) {
            this.member = member;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // Owners read for themselves.
            member.pause(partitions);
            take(numbers(partitions));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            give(numbers(partitions));
        }

        private static List<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).toList();
        }
    }
}
