package io.newswire.ingest.poll;

import io.newswire.ingest.article.ContentHash;
import io.newswire.ingest.feed.FeedDocument;
import io.newswire.ingest.feed.FeedFormatException;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.ParsedFeed;
import io.newswire.ingest.fetch.FetchRequest;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.ingest.poll.PollOutcome.Kind;
import io.newswire.record.FeedState;
import io.newswire.record.ItemIdentity;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls a feed: asks, reads, and tells what is new. Keeps nothing: all it knows is the feed it is given. */
final class FeedPoller {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);

    private final WebReader web;
    private final FeedParser parser;
    private final Schedule schedule;
    private final Hubs hubs;
    private final Clock clock;

    FeedPoller(WebReader web, FeedParser parser, Schedule schedule, Hubs hubs, Clock clock) {
        this.web = web;
        this.parser = parser;
        this.schedule = schedule;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** Whether the feed's host has room for one more poll; the feed stays due while it has not. */
    boolean hasRoom(Feed feed) {
        try {
            return web.hasRoom(URI.create(feed.definition().getUrl()));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** Polls; the result never fails, a failure is an outcome. */
    CompletableFuture<PollOutcome> poll(Feed feed) {
        try {
            return web.read(request(feed))
                    .thenApply(result -> outcome(feed, result))
                    .exceptionally(cause -> unexpected(feed, cause));
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedFuture(failed(feed, feed.url() + " is no address; correct it", null));
        }
    }

    private static FetchRequest request(Feed feed) {
        URI typed = URI.create(feed.definition().getUrl());
        FeedState state = feed.state();
        return state != null && feed.isSettled()
                ? new FetchRequest(URI.create(state.getUrl()), typed, state.getEtag(), state.getLastModified())
                : FetchRequest.of(typed);
    }

    private PollOutcome outcome(Feed feed, FetchResult result) {
        hubs.polled(feed.definition(), result);
        if (result instanceof FetchResult.Content content) {
            return content(feed, content);
        }
        if (result instanceof FetchResult.Unchanged unchanged) {
            FeedState.Builder state = succeeded(feed, unchanged.permanentUrl(), false);
            return unchanged(feed, refresh(state, unchanged.etag(), unchanged.lastModified()));
        }
        FetchResult.Failure failure = (FetchResult.Failure) result;
        return failed(feed, failure.reason(), failure.retryAfter());
    }

    /** The body decides, not the validators: some servers send new ones with the same body. */
    private PollOutcome content(Feed feed, FetchResult.Content content) {
        long hash = ContentHash.of(content.body());
        if (feed.state() != null && feed.state().getBodyHash() == hash) {
            FeedState.Builder state = succeeded(feed, content.permanentUrl(), false);
            return unchanged(feed, state.setEtag(content.etag()).setLastModified(content.lastModified()));
        }
        try {
            return read(feed, content, hash);
        } catch (FeedFormatException e) {
            return failed(feed, e.getMessage(), null);
        }
    }

    private PollOutcome read(Feed feed, FetchResult.Content content, long hash) throws FeedFormatException {
        Instant now = clock.instant();
        Source source =
                new Source(feed.id(), SourceKind.feed, null, content.url().toString());
        ParsedFeed parsed =
                parser.parse(new FeedDocument(content.body(), content.contentType(), content.url(), source, now));
        if (parsed.truncated()) {
            LOG.warn(
                    "{} has more items than are taken; the first {} were read",
                    feed.url(),
                    parsed.items().size());
        }
        var known = known(feed);
        List<RawArticle> fresh = known.update(parsed.readable(), now);
        FeedState.Builder state = succeeded(feed, content.permanentUrl(), !fresh.isEmpty())
                .setTitle(parsed.title())
                .setEtag(content.etag())
                .setLastModified(content.lastModified())
                .setBodyHash(hash)
                .setIdentity(known.identity())
                .setKnownItems(known.toList(now));
        if (fresh.isEmpty()) {
            return unchanged(feed, state);
        }
        state.setLastNewItem(now).setPublished(state.getPublished() + fresh.size());
        return new PollOutcome(feed.definition(), state.build(), named(fresh, feed, parsed.title()), Kind.NEWS);
    }

    private static KnownItems known(Feed feed) {
        FeedState state = feed.state();
        return state == null
                ? new KnownItems(feed.id(), ItemIdentity.guid, List.of())
                : new KnownItems(feed.id(), state.getIdentity(), state.getKnownItems());
    }

    /** The title that somebody gave, or the feed's own. */
    private static List<RawArticle> named(List<RawArticle> articles, Feed feed, @Nullable String ownTitle) {
        String given = feed.definition().getTitle();
        String name = given != null ? given : ownTitle;
        return articles.stream()
                .map(article -> RawArticle.newBuilder(article)
                        .setSource(Source.newBuilder(article.getSource())
                                .setName(name)
                                .build())
                        .build())
                .toList();
    }

    private FeedState.Builder succeeded(Feed feed, URI permanentUrl, boolean news) {
        Instant now = clock.instant();
        return begin(feed)
                .setUrl(permanentUrl.toString())
                .setDefinedUrl(feed.definition().getUrl())
                .setLastPoll(now)
                .setLastSuccess(now)
                .setFailures(0)
                .setFailure(null)
                .setNextPoll(schedule.afterSuccess(feed, news, now));
    }

    private static FeedState.Builder refresh(
            FeedState.Builder state, @Nullable String etag, @Nullable String lastModified) {
        if (etag != null) {
            state.setEtag(etag);
        }
        return lastModified == null ? state : state.setLastModified(lastModified);
    }

    private static PollOutcome unchanged(Feed feed, FeedState.Builder state) {
        return new PollOutcome(feed.definition(), state.build(), List.of(), Kind.UNCHANGED);
    }

    private PollOutcome failed(Feed feed, String reason, @Nullable Instant retryAfter) {
        Instant now = clock.instant();
        FeedState.Builder state = begin(feed);
        int failures = state.getFailures() + 1;
        state.setUrl(feed.url())
                .setDefinedUrl(feed.definition().getUrl())
                .setLastPoll(now)
                .setFailures(failures)
                .setFailure(reason)
                .setNextPoll(schedule.afterFailure(feed, failures, retryAfter, now));
        return new PollOutcome(feed.definition(), state.build(), List.of(), Kind.FAILED);
    }

    private PollOutcome unexpected(Feed feed, Throwable cause) {
        LOG.error("Polling {} went wrong in a way nobody thought of", feed.url(), cause);
        return failed(feed, feed.url() + ": " + cause, null);
    }

    /** What was known; without validators where the definition names another address now. */
    private static FeedState.Builder begin(Feed feed) {
        if (feed.state() == null) {
            return FeedState.newBuilder().setFeedId(feed.id());
        }
        FeedState.Builder state = FeedState.newBuilder(feed.state());
        return feed.isSettled() ? state : state.setEtag(null).setLastModified(null);
    }
}
