package io.newswire.ingest.poll;

import io.newswire.ingest.fetch.FetchRequest;
import io.newswire.record.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Whether to ask for a feed only if it has changed. Some servers say that nothing has when something has: once a day a
 * feed is read whatever they say, and where that brings news, they are not asked this way again.
 */
final class Validators {

    private static final Duration TRUSTED = Duration.ofDays(1);

    private Validators() {}

    /**
     * How to ask.
     *
     * @throws IllegalArgumentException if the feed's address is none
     */
    static FetchRequest request(Feed feed, Instant now) {
        URI typed = URI.create(feed.definition().getUrl());
        FeedState state = feed.state();
        if (state == null || !feed.isSettled()) {
            return FetchRequest.of(typed);
        }
        boolean conditional = feed.definition().getConditional() && !state.getValidatorsLie() && isRead(state, now);
        return new FetchRequest(
                URI.create(state.getUrl()),
                typed,
                conditional ? state.getEtag() : null,
                conditional ? state.getLastModified() : null);
    }

    private static boolean isRead(FeedState state, Instant now) {
        return state.getLastContent() != null
                && state.getLastContent().plus(TRUSTED).isAfter(now);
    }

    /** Whether a body that differs came under validators that do not. */
    static boolean lie(Feed feed, Answer answer) {
        FeedState state = feed.state();
        if (state == null || !feed.isSettled() || !answer.isWhole() || answer.bodyHash() == state.getBodyHash()) {
            return false;
        }
        if (state.getEtag() != null || answer.etag() != null) {
            return Objects.equals(state.getEtag(), answer.etag());
        }
        return state.getLastModified() != null && state.getLastModified().equals(answer.lastModified());
    }
}
