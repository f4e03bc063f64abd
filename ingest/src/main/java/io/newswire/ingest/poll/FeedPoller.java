package io.newswire.ingest.poll;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.newswire.ingest.article.ContentHash;
import io.newswire.ingest.feed.FeedFormatException;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.ingest.fulltext.FullTexts;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls a feed: asks, reads, and tells what is new. Keeps nothing: all it knows is the feed it is given. */
final class FeedPoller {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);

    private final WebReader web;
    private final FeedReader reader;
    private final ChildReader children;
    private final NextState next;
    private final FullTexts fullTexts;
    private final Hubs hubs;
    private final Clock clock;

    FeedPoller(WebReader web, FeedParser parser, Schedule schedule, FullTexts fullTexts, Hubs hubs, Clock clock) {
        this.web = web;
        this.reader = new FeedReader(parser, clock);
        this.children = new ChildReader(web, reader, clock);
        this.next = new NextState(schedule, clock);
        this.fullTexts = fullTexts;
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
            return web.read(Validators.request(feed, clock.instant()))
                    .thenCompose(result -> outcome(feed, result))
                    .thenCompose(this::withFullTexts)
                    .exceptionally(cause -> unexpected(feed, cause));
        } catch (IllegalArgumentException e) {
            return completedFuture(failed(feed, feed.url() + " is no address; correct it"));
        }
    }

    private CompletableFuture<PollOutcome> outcome(Feed feed, FetchResult result) {
        hubs.polled(feed.definition(), result);
        if (result instanceof FetchResult.Failure failure) {
            return completedFuture(next.failed(feed, failure));
        }
        try {
            Answer answer = answer(feed, result);
            return readChildren(feed, answer.children(feed))
                    .thenApply(read -> next.succeeded(feed, answer, reader.news(feed, answer, read)));
        } catch (FeedFormatException e) {
            return completedFuture(failed(feed, e.getMessage()));
        }
    }

    private CompletableFuture<PollOutcome> withFullTexts(PollOutcome outcome) {
        FeedDefinition feed = outcome.definition();
        return feed.getFullText()
                ? fullTexts
                        .complete(outcome.articles(), URI.create(feed.getUrl()))
                        .thenApply(outcome::with)
                : completedFuture(outcome);
    }

    /** The body decides, not the validators: some servers send new ones with the same body. */
    private Answer answer(Feed feed, FetchResult result) throws FeedFormatException {
        FeedState state = feed.state();
        if (result instanceof FetchResult.Unchanged unchanged && state != null) {
            return Answer.unchanged(state, unchanged);
        }
        FetchResult.Content content = (FetchResult.Content) result;
        boolean same = state != null && state.getBodyHash() == ContentHash.of(content.body());
        return Answer.whole(content, same ? null : reader.parse(feed, content));
    }

    private CompletableFuture<ChildReader.Read> readChildren(Feed feed, List<URI> named) {
        return named.isEmpty()
                ? completedFuture(new ChildReader.Read(List.of(), List.of()))
                : children.read(feed, named);
    }

    private PollOutcome failed(Feed feed, String reason) {
        return next.failed(feed, new FetchResult.Failure(reason, null, 0));
    }

    private PollOutcome unexpected(Feed feed, Throwable cause) {
        LOG.error("Polling {} went wrong in a way nobody thought of", feed.url(), cause);
        return failed(feed, feed.url() + ": " + cause);
    }
}
