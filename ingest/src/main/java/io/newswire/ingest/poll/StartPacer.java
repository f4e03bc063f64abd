package io.newswire.ingest.poll;

import java.time.Duration;
import java.time.Instant;

/**
 * Spreads polls that are all due at once, because their feeds were added together or nobody polled for a while: the
 * first few at once, the others at a steady rate (the generic cell rate algorithm). Not thread-safe.
 */
final class StartPacer {

    private final Duration period;
    private final Duration ahead;
    private Instant next = Instant.EPOCH;

    /**
     * A pacer.
     *
     * @param perSecond polls a second; as many begin at once
     */
    StartPacer(double perSecond) {
        this.period = Duration.ofNanos(Math.max(1, Math.round(1e9 / perSecond)));
        this.ahead = Duration.ofSeconds(1);
    }

    /** The time for one more poll, now or later. */
    Instant reserve(Instant now) {
        next = (next.isAfter(now) ? next : now).plus(period);
        Instant time = next.minus(ahead);
        return time.isAfter(now) ? time : now;
    }
}
