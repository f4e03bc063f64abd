package io.newswire.ingest.feed;

import io.newswire.record.Source;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it came over the wire.
 *
 * @param body the bytes, uncompressed
 * @param contentType the HTTP header, where there is one
 * @param url where it was read from; relative links are relative to it
 * @param source who publishes it; its id is what article ids are made from
 * @param fetched when it was read
 */
@SuppressWarnings("ArrayRecordComponent") // Carried, never compared; a copy of 15 MiB would be dear.
public record FeedDocument(byte[] body, @Nullable String contentType, URI url, Source source, Instant fetched) {}
