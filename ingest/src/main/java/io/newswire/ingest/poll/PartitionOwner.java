package io.newswire.ingest.poll;

import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.poll.PollOutcome.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of one partition for as long as this instance owns it. One thread runs it, and only that thread
 * touches Kafka's clients and the feeds; polls run elsewhere and hand their outcomes in through a queue.
 *
 * <p>Whatever goes wrong with Kafka is met in one way: everything in memory is dropped and read anew from the topics.
 * Polls whose outcome was not committed are simply done again.
 */
final class PartitionOwner implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionOwner.class);

    /** How often the clock is looked at. */
    private static final Duration TICK = Duration.ofMillis(50);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final int partition;
    private final Clients clients;
    private final FeedPoller poller;
    private final Semaphore permits;
    private final double startsPerSecond;
    private final Hubs hubs;
    private final PollMetrics metrics;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long stoppedAt;
    private volatile OwnerStatus status = OwnerStatus.starting();

    /**
     * An owner of a partition.
     *
     * @param permits shared by all owners: polls begun, most of which may wait for their host's turn
     * @param startsPerSecond feeds begun in a second, of those that are all due at once
     */
    PartitionOwner(
            int partition,
            Clients clients,
            FeedPoller poller,
            Semaphore permits,
            double startsPerSecond,
            Hubs hubs,
            PollMetrics metrics,
            Clock clock) {
        this.partition = partition;
        this.clients = clients;
        this.poller = poller;
        this.permits = permits;
        this.startsPerSecond = startsPerSecond;
        this.hubs = hubs;
        this.metrics = metrics;
        this.clock = clock;
    }

    OwnerStatus status() {
        return status;
    }

    /** Whether it ended so long ago, on request or because another owner shut it out. */
    boolean isStoppedSince(Duration time) {
        return stopped.getCount() == 0 && System.nanoTime() - stoppedAt >= time.toNanos();
    }

    /** Asks it to end. */
    void stop() {
        stop.countDown();
    }

    /** Waits for its end. */
    boolean awaitStop(Duration time) throws InterruptedException {
        return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        try {
            while (!isAsked()) {
                session();
            }
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            LOG.info("Partition {} has another owner now", partition);
            status = status.with("another instance has taken it over");
        } catch (InterruptException | InterruptedException e) {
            LOG.debug("Partition {} was interrupted", partition);
        } finally {
            stoppedAt = System.nanoTime();
            stopped.countDown();
        }
    }

    /** From reading the topics until something goes wrong. */
    private void session() throws InterruptedException {
        try (var log = new PartitionLog(clients, partition)) {
            var feeds = new PartitionFeeds(clock, new StartPacer(startsPerSecond), hubs);
            log.open(feeds::restore, feeds::define);
            serve(log, feeds);
        } catch (ProducerFencedException | InvalidProducerEpochException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("Partition {} begins anew: {}", partition, e.getMessage());
            status = status.with(String.valueOf(e.getMessage()));
            stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void serve(PartitionLog log, PartitionFeeds feeds) {
        // Of this session only: an outcome of an earlier one was reckoned from a state that may be out of date.
        var outcomes = new OutcomeQueue(System::nanoTime);
        while (!isAsked()) {
            log.follow(outcomes.isFull() ? Duration.ZERO : TICK, feeds::define);
            write(log, feeds, outcomes);
            begin(feeds, outcomes);
            status = feeds.status();
        }
    }

    private void write(PartitionLog log, PartitionFeeds feeds, OutcomeQueue outcomes) {
        List<PollOutcome> useful = outcomes.take().stream().filter(feeds::end).toList();
        Set<String> gone = feeds.gone();
        if (useful.isEmpty() && gone.isEmpty()) {
            return;
        }
        log.write(useful, gone);
        useful.forEach(feeds::commit);
        useful.forEach(metrics::committed);
        useful.stream().filter(outcome -> outcome.kind() == Kind.FAILED).forEach(PartitionOwner::tell);
        gone.forEach(feeds::forget);
    }

    private static void tell(PollOutcome outcome) {
        LOG.info("Feed {}: {}", outcome.definition().getId(), outcome.state().getFailure());
    }

    private void begin(PartitionFeeds feeds, OutcomeQueue outcomes) {
        for (Feed feed : feeds.due(clock.instant(), permits.availablePermits())) {
            if (!poller.hasRoom(feed)) {
                feeds.putOff(feed);
                continue;
            }
            if (!permits.tryAcquire()) {
                return;
            }
            feeds.begin(feed);
            var unused = poller.poll(feed).whenComplete((outcome, cause) -> {
                permits.release();
                outcomes.add(outcome);
            });
        }
    }

    private boolean isAsked() {
        return stop.getCount() == 0;
    }
}
