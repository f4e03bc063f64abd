package io.newswire.ingest.poll;

import io.newswire.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to poll a feed again.
 *
 * <p>A definition may fix the interval. Otherwise it begins at three times the shortest, shrinks by the share of new
 * items, to a quarter where all are new, and grows by half where none is, within the bounds; the feed's own hints and
 * the server's caching headers may put the next poll off up to the longest interval. A failure doubles the time to wait,
 * up to the longest back-off; Retry-After is respected up to the longest interval. What is gone for good is looked at
 * again weekly. Everything is blurred by a tenth, so that feeds that begin together do not stay together.
 */
final class Schedule {

    static final Duration GONE = Duration.ofDays(7);

    private static final double BLUR = 0.1;

    private static final int FIRST_TIMES_SHORTEST = 3;

    private static final double GROWTH = 1.5;

    private static final double FEW_NEW = 0.75;

    private static final double ALL_NEW = 0.25;

    private static final int MAX_DOUBLINGS = 20;

    private final PollSettings settings;
    private final RandomGenerator random;

    Schedule(PollSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * How often to poll a feed, as its news suggest it.
     *
     * @param state as it was before the poll
     * @param newShare new or changed items of those that the poll saw, from 0 to 1
     */
    Duration interval(@Nullable FeedState state, double newShare) {
        Duration before = state == null ? Duration.ZERO : intervalOf(state);
        if (before.isZero()) {
            return within(settings.minInterval().multipliedBy(FIRST_TIMES_SHORTEST));
        }
        double factor = newShare == 0 ? GROWTH : FEW_NEW + (ALL_NEW - FEW_NEW) * newShare;
        return within(Duration.ofMillis(Math.round(before.toMillis() * factor)));
    }

    /** An earlier release kept no interval, but the times that it had led to. */
    private static Duration intervalOf(FeedState state) {
        if (state.getIntervalSeconds() > 0) {
            return Duration.ofSeconds(state.getIntervalSeconds());
        }
        boolean usual = state.getLastPoll() != null && state.getFailures() == 0;
        return usual ? Duration.between(state.getLastPoll(), state.getNextPoll()) : Duration.ZERO;
    }

    /**
     * After a poll that worked.
     *
     * @param interval as the news suggest it
     * @param hint what the feed itself asks for; zero where it does not
     * @param freshUntil what the server's caching headers ask for
     */
    Instant afterSuccess(Feed feed, Duration interval, Duration hint, @Nullable Instant freshUntil, Instant now) {
        Integer fixed = feed.definition().getIntervalSeconds();
        if (fixed != null) {
            return now.plus(blurred(seconds(fixed)));
        }
        Duration fresh = freshUntil == null ? Duration.ZERO : Duration.between(now, freshUntil);
        Duration asked = min(later(max(hint, fresh)), settings.maxInterval());
        return now.plus(max(blurred(interval), asked));
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

    /** After the server said that the feed is gone for good. */
    Instant afterGone(Instant now) {
        return now.plus(blurred(GONE));
    }

    private Duration within(Duration wanted) {
        return min(max(wanted, settings.minInterval()), settings.maxInterval());
    }

    private Duration blurred(Duration exact) {
        return scaled(exact, 1 + BLUR * (2 * random.nextDouble() - 1));
    }

    /** Never earlier than asked for. */
    private Duration later(Duration exact) {
        return exact.compareTo(settings.maxInterval()) < 0 ? scaled(exact, 1 + BLUR * random.nextDouble()) : exact;
    }

    private static Duration scaled(Duration exact, double factor) {
        return Duration.ofMillis(Math.round(exact.toMillis() * factor));
    }

    private static Duration seconds(int fixed) {
        return Duration.ofSeconds(Math.max(1, fixed));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
