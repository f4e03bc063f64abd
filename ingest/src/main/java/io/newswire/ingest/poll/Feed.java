package io.newswire.ingest.poll;

import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed: what somebody asked for, and how its polling stands.
 *
 * @param state null before the first poll
 */
record Feed(FeedDefinition definition, @Nullable FeedState state) {

    String id() {
        return definition.getId();
    }

    /** Whether what is known of the address holds: the definition still names the one that it was found from. */
    boolean isSettled() {
        return state != null && definition.getUrl().equals(state.getDefinedUrl());
    }

    /** Where to ask. */
    String url() {
        return state != null && isSettled() ? state.getUrl() : definition.getUrl();
    }

    /** When to poll next: a definition that was changed meanwhile may bring that forward, never put it off. */
    Instant due() {
        if (state == null || !isSettled()) {
            return Instant.EPOCH;
        }
        // Somebody who adds a feed again wants it looked at, however long it was to rest.
        if (state.getLastPoll() != null && definition.getAdded().isAfter(state.getLastPoll())) {
            return earlier(definition.getAdded(), state.getNextPoll());
        }
        boolean fixed = definition.getIntervalSeconds() != null && state.getFailures() == 0;
        if (!fixed || state.getLastPoll() == null) {
            return state.getNextPoll();
        }
        return earlier(state.getLastPoll().plusSeconds(definition.getIntervalSeconds()), state.getNextPoll());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
