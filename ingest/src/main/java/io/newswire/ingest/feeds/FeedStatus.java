package io.newswire.ingest.feeds;

import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.record.Pace;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed and how it does, as of its last poll.
 *
 * @param state null before the first poll
 */
public record FeedStatus(
        FeedDefinition definition, @Nullable FeedState state) {

    /** So many silences have to be known before one counts as unusual. */
    private static final int ENOUGH_GAPS = 5;

    /** Twice the longest silence of late is unusual. */
    private static final int UNUSUAL = 2;

    private static final Duration KNOWN = Duration.ofDays(7);

    /** Of a feed that is known for a week: its nights and its weekend are in the estimate. */
    private static final Duration SHORTEST_SILENCE = Duration.ofHours(1);

    private static final Duration SHORTEST_SILENCE_OF_NEW = Duration.ofDays(1);

    private static final Duration LONG = Duration.ofDays(1);

    /** How it does, in a word. */
    public enum Health {
        /** Not polled yet. */
        NEW,
        /** The last poll succeeded. */
        OK,
        /** The last poll succeeded, but there has been nothing new for much longer than is usual. */
        QUIET,
        /** The last poll failed. */
        FAILING,
        /** The server says that it is gone for good; it is looked at again weekly. */
        GONE,
        /** Not polled at present: somebody wants it so. */
        RESTING
    }

    /** How it does. */
    public Health health() {
        if (!definition.getEnabled()) {
            return Health.RESTING;
        }
        if (state == null) {
            return Health.NEW;
        }
        if (state.getFailures() > 0) {
            return state.getGone() ? Health.GONE : Health.FAILING;
        }
        return isQuiet(state) ? Health.QUIET : Health.OK;
    }

    /** Time without news, up to the last poll that worked; zero where there were none yet. */
    public Duration silence() {
        return state == null || state.getLastNewItem() == null || state.getLastSuccess() == null
                ? Duration.ZERO
                : Duration.between(state.getLastNewItem(), state.getLastSuccess());
    }

    /** Whether it has failed for a day or more. */
    public boolean isFailingForLong() {
        if (state == null || state.getFailures() == 0 || state.getLastPoll() == null) {
            return false;
        }
        Instant since = state.getLastSuccess() != null ? state.getLastSuccess() : definition.getAdded();
        return Duration.between(since, state.getLastPoll()).compareTo(LONG) >= 0;
    }

    private boolean isQuiet(FeedState polled) {
        Pace pace = polled.getPace();
        if (pace == null || pace.getGaps() < ENOUGH_GAPS || polled.getLastNewItem() == null) {
            return false;
        }
        boolean known = definition.getAdded().plus(KNOWN).isBefore(polled.getLastNewItem());
        Duration shortest = known ? SHORTEST_SILENCE : SHORTEST_SILENCE_OF_NEW;
        Duration unusual = Duration.ofSeconds(pace.getLongestSeconds()).multipliedBy(UNUSUAL);
        return silence().compareTo(unusual) > 0 && silence().compareTo(shortest) > 0;
    }
}
