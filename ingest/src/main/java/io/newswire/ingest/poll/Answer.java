package io.newswire.ingest.poll;

import io.newswire.ingest.article.ContentHash;
import io.newswire.ingest.feed.ParsedFeed;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.record.FeedChild;
import io.newswire.record.FeedState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server's answer to a poll that worked.
 *
 * @param permanentUrl where to ask next time
 * @param etag validator to keep
 * @param lastModified validator to keep
 * @param freshUntil when the server expects news at the earliest
 * @param bodyHash of the feed as it is now
 * @param isWhole whether the feed came, and not just the word that it has not changed
 * @param parsed what it says; null where it is the same as before
 */
record Answer(
        URI permanentUrl,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant freshUntil,
        long bodyHash,
        boolean isWhole,
        @Nullable ParsedFeed parsed) {

    /** The feed has not changed; the answer may refresh the validators. */
    static Answer unchanged(FeedState state, FetchResult.Unchanged result) {
        return new Answer(
                result.permanentUrl(),
                result.etag() != null ? result.etag() : state.getEtag(),
                result.lastModified() != null ? result.lastModified() : state.getLastModified(),
                result.freshUntil(),
                state.getBodyHash(),
                false,
                null);
    }

    /**
     * The feed came.
     *
     * @param parsed null where its body is the same as before
     */
    static Answer whole(FetchResult.Content content, @Nullable ParsedFeed parsed) {
        return new Answer(
                content.permanentUrl(),
                content.etag(),
                content.lastModified(),
                content.freshUntil(),
                ContentHash.of(content.body()),
                true,
                parsed);
    }

    /** The documents that the feed names, newest first: an index that has not changed may have children that have. */
    List<URI> children(Feed feed) {
        if (parsed != null) {
            return parsed.children();
        }
        return feed.state() == null
                ? List.of()
                : feed.state().getChildren().stream()
                        .map(FeedChild::getUrl)
                        .map(URI::create)
                        .toList();
    }
}
