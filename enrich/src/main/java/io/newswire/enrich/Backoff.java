package io.newswire.enrich;

import java.time.Duration;
import java.time.Instant;

/** Pauses between attempts: longer after each failure, short again after a quiet time. Safe for several threads. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration last = Duration.ZERO;
    private Instant lastFailure = Instant.MIN;

    /** The pause after a failure that happened just now. */
    synchronized Duration next() {
        Instant now = Instant.now();
        boolean quiet = lastFailure.equals(Instant.MIN)
                || Duration.between(lastFailure, now).compareTo(LONGEST.multipliedBy(2)) > 0;
        Duration doubled = last.multipliedBy(2);
        last = quiet ? FIRST : doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        lastFailure = now;
        return last;
    }
}
