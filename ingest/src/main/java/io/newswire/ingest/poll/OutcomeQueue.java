package io.newswire.ingest.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Outcomes of polls on their way into transactions. A transaction costs the broker as much as hundreds of records do, so
 * one follows the other at a pace; an outcome that comes after a pause does not wait. Added to by many threads, taken
 * from by one.
 */
final class OutcomeQueue {

    /** From one batch to the next, unless the next is full. */
    static final Duration PACE = Duration.ofMillis(500);

    /** Outcomes in one transaction. */
    static final int BATCH = 500;

    /** Articles in one transaction, roughly: feeds that are new bring many, and a transaction has to be quick. */
    static final int BATCH_ARTICLES = 1_000;

    private final Queue<PollOutcome> outcomes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger articles = new AtomicInteger();
    private final LongSupplier nanoTime;
    private long lastTaken;

    /**
     * An empty queue.
     *
     * @param nanoTime as {@link System#nanoTime()}
     */
    OutcomeQueue(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastTaken = nanoTime.getAsLong() - PACE.toNanos();
    }

    void add(PollOutcome outcome) {
        outcomes.add(outcome);
        size.incrementAndGet();
        articles.addAndGet(outcome.articles().size());
    }

    /** Whether there is a batch that need not wait for more. */
    boolean isFull() {
        return size.get() >= BATCH || articles.get() >= BATCH_ARTICLES;
    }

    /** The next batch; empty while it is to wait for more. */
    List<PollOutcome> take() {
        long now = nanoTime.getAsLong();
        if (!isFull() && now - lastTaken < PACE.toNanos()) {
            return List.of();
        }
        List<PollOutcome> batch = batch();
        lastTaken = batch.isEmpty() ? lastTaken : now;
        return batch;
    }

    private List<PollOutcome> batch() {
        List<PollOutcome> batch = new ArrayList<>();
        int taken = 0;
        while (batch.size() < BATCH && taken < BATCH_ARTICLES) {
            PollOutcome next = outcomes.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
            taken += next.articles().size();
        }
        size.addAndGet(-batch.size());
        articles.addAndGet(-taken);
        return batch;
    }
}
