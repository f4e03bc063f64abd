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
        boolean fixed = definition.getIntervalSeconds() != null && state.getFailures() == 0;
        if (!fixed || state.getLastPoll() == null) {
            return state.getNextPoll();
        }
        Instant byDefinition = state.getLastPoll().plusSeconds(definition.getIntervalSeconds());
        return byDefinition.isBefore(state.getNextPoll()) ? byDefinition : state.getNextPoll();
    }

    boolean isFailing() {
        return state != null && state.getFailures() > 0;
    }
}
