package io.newswire.ingest.poll;

import io.newswire.ingest.fetch.FetchResult;
import io.newswire.record.FeedDefinition;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who tell of feeds' news, so that there is less to poll. Thread-safe; called for the feeds of this instance only. */
public interface Hubs {

    /** Nobody tells of anything. */
    Hubs NONE = new Hubs() {

        @Override
        public Instant due(String feedId, @Nullable Instant lastPoll, Instant byPolling) {
            return byPolling;
        }

        @Override
        public Set<String> withNews() {
            return Set.of();
        }

        @Override
        public void begun(String feedId) {}

        @Override
        public void polled(FeedDefinition feed, FetchResult result) {}

        @Override
        public void removed(String feedId) {}
    };

    /**
     * When to poll a feed.
     *
     * @param lastPoll null before the first
     * @param byPolling when, if nobody told of its news
     * @return at once if there are news; later than otherwise if somebody would have told
     */
    Instant due(String feedId, @Nullable Instant lastPoll, Instant byPolling);

    /** Feeds of whose news somebody told since their last poll began, also such as other instances poll. */
    Set<String> withNews();

    /** A poll has begun, and will bring what was told of until now. */
    void begun(String feedId);

    /** A poll has been answered; the answer may say who tells of the feed's news. */
    void polled(FeedDefinition feed, FetchResult result);

    /** A feed is not wanted any more. */
    void removed(String feedId);
}
