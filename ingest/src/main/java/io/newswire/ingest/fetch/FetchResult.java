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
     */
    @SuppressWarnings("ArrayRecordComponent") // Carried, never compared; a copy of 15 MiB would be dear.
    record Content(
            URI url,
            URI permanentUrl,
            byte[] body,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified)
            implements FetchResult {}

    /**
     * The copy at hand is the newest.
     *
     * @param permanentUrl where to ask next time
     * @param etag validator, where the answer refreshed it
     * @param lastModified validator, where the answer refreshed it
     */
    record Unchanged(
            URI permanentUrl,
            @Nullable String etag,
            @Nullable String lastModified) implements FetchResult {}

    /**
     * It could not be read.
     *
     * @param reason what went wrong, where, and what to do
     * @param retryAfter not to be asked before, where the server said so
     */
    record Failure(String reason, @Nullable Instant retryAfter) implements FetchResult {}
}
