package io.newswire.ingest.poll;

import io.newswire.ingest.feed.ParsedFeed;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.ingest.poll.PollOutcome.Kind;
import io.newswire.record.FeedState;
import io.newswire.record.RawArticle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;

/** How a feed's polling stands after a poll. */
final class NextState {

    private static final int GONE = 410;

    private final Schedule schedule;
    private final Clock clock;

    NextState(Schedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /** After an answer. */
    PollOutcome succeeded(Feed feed, Answer answer, News news) {
        Instant now = clock.instant();
        FeedState.Builder state = begin(feed)
                .setUrl(answer.permanentUrl().toString())
                .setDefinedUrl(feed.definition().getUrl())
                .setEtag(answer.etag())
                .setLastModified(answer.lastModified())
                .setBodyHash(answer.bodyHash())
                .setLastPoll(now)
                .setLastSuccess(now)
                .setFailures(0)
                .setFailure(null)
                .setGone(false);
        if (answer.isWhole()) {
            state.setLastContent(now);
        }
        if (answer.parsed() != null) {
            describe(state, answer.parsed());
        }
        news.note(state, now);
        state.setValidatorsLie(state.getValidatorsLie() || (!news.isEmpty() && Validators.lie(feed, answer)));
        plan(state, feed, answer, news, now);
        return new PollOutcome(
                feed.definition(), state.build(), news.articles(), news.isEmpty() ? Kind.UNCHANGED : Kind.NEWS);
    }

    private static void describe(FeedState.Builder state, ParsedFeed parsed) {
        Duration hint = parsed.interval() == null ? Duration.ZERO : parsed.interval();
        state.setTitle(parsed.title()).setTruncated(parsed.truncated()).setHintSeconds((int)
                Math.min(hint.toSeconds(), Integer.MAX_VALUE));
    }

    private void plan(FeedState.Builder state, Feed feed, Answer answer, News news, Instant now) {
        Duration interval = schedule.interval(feed.state(), news.share());
        Duration hint = Duration.ofSeconds(state.getHintSeconds());
        state.setIntervalSeconds((int) Math.max(1, interval.toSeconds()))
                .setNextPoll(schedule.afterSuccess(feed, interval, hint, answer.freshUntil(), now));
    }

    /** After none. */
    PollOutcome failed(Feed feed, FetchResult.Failure failure) {
        Instant now = clock.instant();
        FeedState.Builder state = begin(feed);
        int failures = state.getFailures() + 1;
        boolean gone = failure.status() == GONE;
        state.setUrl(feed.url())
                .setDefinedUrl(feed.definition().getUrl())
                .setLastPoll(now)
                .setFailures(failures)
                .setFailure(failure.reason())
                .setGone(gone)
                .setNextPoll(
                        gone
                                ? schedule.afterGone(now)
                                : schedule.afterFailure(feed, failures, failure.retryAfter(), now));
        List<RawArticle> none = List.of();
        return new PollOutcome(feed.definition(), state.build(), none, Kind.FAILED);
    }

    /** What was known; nothing of the address where the definition names another now. */
    private static FeedState.Builder begin(Feed feed) {
        if (feed.state() == null) {
            return FeedState.newBuilder().setFeedId(feed.id());
        }
        FeedState.Builder state = copy(feed.state());
        return feed.isSettled()
                ? state
                : state.setEtag(null)
                        .setLastModified(null)
                        .setBodyHash(0)
                        .setValidatorsLie(false)
                        .setChildren(List.of());
    }

    /** A builder copies all it is given, and the items are many: they are shared, as they are never changed. */
    private static FeedState.Builder copy(FeedState state) {
        var withoutItems = new FeedState();
        for (Schema.Field field : FeedState.getClassSchema().getFields()) {
            withoutItems.put(field.pos(), state.get(field.pos()));
        }
        withoutItems.put("knownItems", List.of());
        return FeedState.newBuilder(withoutItems).setKnownItems(state.getKnownItems());
    }
}
