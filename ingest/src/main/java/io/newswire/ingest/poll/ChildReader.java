package io.newswire.ingest.poll;

import io.newswire.ingest.article.ContentHash;
import io.newswire.ingest.feed.FeedFormatException;
import io.newswire.ingest.feed.ParsedFeed;
import io.newswire.ingest.fetch.FetchRequest;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.record.FeedChild;
import io.newswire.record.RawArticle;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the documents that a feed names, as the index of a sitemap does: the newest few, one after the other. One that
 * is gone, or fails again and again, is left alone for as long as the index names it.
 */
final class ChildReader {

    /** Documents read at one poll. */
    static final int MAX = 5;

    /** Documents of an index whose reading is remembered. */
    private static final int REMEMBERED = 50;

    private static final int MAX_FAILURES = 3;

    private static final int NOT_FOUND = 404;

    private static final int GONE = 410;

    private final WebReader web;
    private final FeedReader reader;
    private final Clock clock;

    ChildReader(WebReader web, FeedReader reader, Clock clock) {
        this.web = web;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param documents items of each document that has changed
     * @param states how the reading of each document stands, in the order of the index
     */
    record Read(List<List<RawArticle>> documents, List<FeedChild> states) {}

    /**
     * Reads; the result never fails.
     *
     * @param named by the index, newest first
     */
    CompletableFuture<Read> read(Feed feed, List<URI> named) {
        Map<String, FeedChild> before = new HashMap<>();
        if (feed.state() != null) {
            feed.state().getChildren().forEach(child -> before.put(child.getUrl(), child));
        }
        List<FeedChild> states = named.stream()
                .distinct()
                .limit(REMEMBERED)
                .map(url -> before.getOrDefault(url.toString(), neverRead(url)))
                .toList();
        var read = new Read(new ArrayList<>(), new ArrayList<>(states));
        CompletableFuture<Read> reading = CompletableFuture.completedFuture(read);
        for (FeedChild child :
                states.stream().filter(ChildReader::isAlive).limit(MAX).toList()) {
            reading = reading.thenCompose(sofar -> next(feed, child, sofar));
        }
        return reading;
    }

    private FeedChild neverRead(URI url) {
        return FeedChild.newBuilder()
                .setUrl(url.toString())
                .setLastRead(clock.instant())
                .build();
    }

    private static boolean isAlive(FeedChild child) {
        return child.getFailures() < MAX_FAILURES;
    }

    private CompletableFuture<Read> next(Feed feed, FeedChild child, Read read) {
        URI typed = URI.create(feed.definition().getUrl());
        var request = new FetchRequest(URI.create(child.getUrl()), typed, null, null);
        return web.read(request).thenApply(result -> {
            FeedChild after = after(feed, child, result, read.documents());
            read.states().replaceAll(state -> state.getUrl().equals(after.getUrl()) ? after : state);
            return read;
        });
    }

    private FeedChild after(Feed feed, FeedChild child, FetchResult result, List<List<RawArticle>> documents) {
        FeedChild.Builder state = FeedChild.newBuilder(child).setLastRead(clock.instant());
        if (!(result instanceof FetchResult.Content content)) {
            return state.setFailures(isGone(result) ? MAX_FAILURES : child.getFailures() + 1)
                    .build();
        }
        long hash = ContentHash.of(content.body());
        if (hash == child.getBodyHash()) {
            return state.setFailures(0).build();
        }
        try {
            ParsedFeed parsed = reader.parse(feed, content);
            documents.add(parsed.readable());
            return state.setFailures(0).setBodyHash(hash).build();
        } catch (FeedFormatException e) {
            return state.setFailures(child.getFailures() + 1).build();
        }
    }

    private static boolean isGone(FetchResult result) {
        return result instanceof FetchResult.Failure failure
                && (failure.status() == NOT_FOUND || failure.status() == GONE);
    }
}
