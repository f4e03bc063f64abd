package io.newswire.ingest.poll;

import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import io.newswire.record.RawArticle;
import java.util.List;

/**
 * What a poll brought; written as a whole or not at all.
 *
 * @param definition the feed, as it was when the poll began
 * @param state how its polling stands afterwards
 * @param articles what is new or has changed
 */
record PollOutcome(FeedDefinition definition, FeedState state, List<RawArticle> articles, Kind kind) {

    enum Kind {
        NEWS,
        UNCHANGED,
        FAILED
    }

    /** The same outcome with the same articles, completed. */
    PollOutcome with(List<RawArticle> completed) {
        return new PollOutcome(definition, state, completed, kind);
    }
}
