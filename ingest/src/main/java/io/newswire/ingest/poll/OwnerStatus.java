package io.newswire.ingest.poll;

import io.newswire.ingest.feeds.FeedStatus.Health;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a partition does.
 *
 * @param feeds feeds in it, by their health
 * @param quiet ids of feeds that have gone quiet, a few
 * @param failingForLong feeds that have failed for a day or more
 * @param failing ids of such feeds, a few
 * @param problem why it is not polled just now; null where it is
 */
record OwnerStatus(
        Map<Health, Integer> feeds,
        List<String> quiet,
        int failingForLong,
        List<String> failing,
        @Nullable String problem) {

    /** Feeds that are named where many are meant. */
    static final int EXAMPLES = 10;

    static OwnerStatus starting() {
        return new OwnerStatus(Map.of(), List.of(), 0, List.of(), "its state is being read");
    }

    int count(Health health) {
        return feeds.getOrDefault(health, 0);
    }

    int size() {
        return feeds.values().stream().mapToInt(Integer::intValue).sum();
    }

    OwnerStatus with(String newProblem) {
        return new OwnerStatus(feeds, quiet, failingForLong, failing, newProblem);
    }
}
