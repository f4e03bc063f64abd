package io.newswire.ingest.poll;

import io.newswire.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to poll a feed again.
 *
 * <p>A definition may fix the interval. Otherwise it begins at three times the shortest, is halved by a poll that brings
 * news and grows by half by one that does not, within the bounds. A failure doubles the time to wait, from the interval
 * up to the longest back-off; a server's Retry-After is respected up to the longest interval. Everything is blurred by a
 * tenth either way, so that feeds that begin together do not stay together.
 */
final class Schedule {

    private static final double BLUR = 0.1;

    private static final int FIRST_TIMES_SHORTEST = 3;

    private static final int MAX_DOUBLINGS = 20;

    private final PollSettings settings;
    private final RandomGenerator random;

    Schedule(PollSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** After a poll that worked. */
    Instant afterSuccess(Feed feed, boolean news, Instant now) {
        Integer fixed = feed.definition().getIntervalSeconds();
        return now.plus(blurred(fixed == null ? adapted(feed.state(), news) : seconds(fixed)));
    }

    /**
     * After a poll that failed.
     *
     * @param failures failures in a row, this one counted
     * @param retryAfter what the server said
     */
    Instant afterFailure(Feed feed, int failures, @Nullable Instant retryAfter, Instant now) {
        Integer fixed = feed.definition().getIntervalSeconds();
        Duration first = fixed == null ? settings.minInterval() : seconds(fixed);
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        Instant next = now.plus(blurred(min(wait, settings.maxBackoff())));
        if (retryAfter == null || retryAfter.isBefore(next)) {
            return next;
        }
        Instant last = now.plus(settings.maxInterval());
        return retryAfter.isBefore(last) ? retryAfter : last;
    }

    private Duration adapted(@Nullable FeedState state, boolean news) {
        boolean first = state == null || state.getLastPoll() == null || state.getFailures() > 0;
        if (first) {
            return within(settings.minInterval().multipliedBy(FIRST_TIMES_SHORTEST));
        }
        Duration before = Duration.between(state.getLastPoll(), state.getNextPoll());
        return within(news ? before.dividedBy(2) : before.multipliedBy(3).dividedBy(2));
    }

    private Duration within(Duration wanted) {
        return wanted.compareTo(settings.minInterval()) < 0
                ? settings.minInterval()
                : min(wanted, settings.maxInterval());
    }

    private Duration blurred(Duration exact) {
        double factor = 1 + BLUR * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(exact.toMillis() * factor));
    }

    private static Duration seconds(int fixed) {
        return Duration.ofSeconds(Math.max(1, fixed));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
