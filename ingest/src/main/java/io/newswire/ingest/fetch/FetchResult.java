package io.newswire.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface FetchResult {

    /**
     * A body.
     *
     * @param url where it was read, after all redirects
     * @param permanentUrl where to ask next time, after the redirects that are for good
     * @param body the bytes, uncompressed
     * @param contentType the header, where there was one
     * @param etag validator
     * @param lastModified validator
     * @param freshUntil when the server expects news at the earliest, by its caching headers; null where it does not say
     * @param links the {@code Link} headers, joined by commas; empty where there are none
     */
    @SuppressWarnings("ArrayRecordComponent") // Carried, never compared; a copy of 15 MiB would be dear.
    record Content(
            URI url,
            URI permanentUrl,
            byte[] body,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Instant freshUntil,
            String links)
            implements FetchResult {}

    /**
     * The copy at hand is the newest.
     *
     * @param permanentUrl where to ask next time
     * @param etag validator, where the answer refreshed it
     * @param lastModified validator, where the answer refreshed it
     * @param freshUntil when the server expects news at the earliest, by its caching headers; null where it does not say
     */
    record Unchanged(
            URI permanentUrl,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Instant freshUntil) implements FetchResult {}

    /**
     * It could not be read.
     *
     * @param reason what went wrong, where, and what to do
     * @param retryAfter not to be asked before, where the server said so
     * @param status the HTTP status that was the reason; 0 where it was none
     */
    record Failure(String reason, @Nullable Instant retryAfter, int status) implements FetchResult {

        /** A failure that no status tells of. */
        static Failure of(String reason) {
            return new Failure(reason, null, 0);
        }
    }
}
