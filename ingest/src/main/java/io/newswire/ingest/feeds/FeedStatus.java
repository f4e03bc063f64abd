package io.newswire.ingest.feeds;

import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * A feed and how it does.
 *
 * @param state null before the first poll
 */
public record FeedStatus(
        FeedDefinition definition, @Nullable FeedState state) {

    /** How it does, in a word. */
    public enum Health {
        /** Not polled yet. */
        NEW,
        /** The last poll succeeded. */
        OK,
        /** The last poll failed. */
        FAILING,
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
        return state.getFailures() > 0 ? Health.FAILING : Health.OK;
    }
}
