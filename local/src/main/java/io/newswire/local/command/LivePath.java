package io.newswire.local.command;

import io.newswire.enrich.RunProgress;
import io.newswire.schemas.Topics;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * Keeps a back-fill from standing in the way of the news: it waits while more than so many articles wait to be enriched, so
 * that one that comes in now waits for few others.
 */
final class LivePath {

    /** A second or two of enrichment. */
    static final long HIGH_WATER = 2_000;

    static final long LOW_WATER = 1_000;

    private final LongSupplier waiting;
    private final Duration lookEvery;
    private final Duration patience;

    /**
     * A path to keep clear.
     *
     * @param waiting articles that wait to be enriched
     * @param patience without any progress for so long, nobody enriches, and so nobody is held up
     */
    LivePath(LongSupplier waiting, Duration lookEvery, Duration patience) {
        this.waiting = waiting;
        this.lookEvery = lookEvery;
        this.patience = patience;
    }

    static LivePath of(Admin admin) {
        return new LivePath(
                () -> RunProgress.of(admin, Topics.LIVE).left(), Duration.ofMillis(200), Duration.ofSeconds(15));
    }

    /** Waits until there is room for a batch. */
    void await() throws InterruptedException {
        long left = waiting.getAsLong();
        if (left <= HIGH_WATER) {
            return;
        }
        long least = left;
        long since = System.nanoTime();
        while (left > LOW_WATER && System.nanoTime() - since < patience.toNanos()) {
            Thread.sleep(lookEvery.toMillis());
            left = waiting.getAsLong();
            if (left < least) {
                least = left;
                since = System.nanoTime();
            }
        }
    }
}
