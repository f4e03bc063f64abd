package io.newswire.dashboard.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many articles there were, over time.
 *
 * @param from where the first bucket begins
 * @param bucket the length of each
 * @param counts articles in each, oldest first
 */
public record Volume(Instant from, Duration bucket, List<Long> counts) {

    public Volume {
        counts = List.copyOf(counts);
    }
}
