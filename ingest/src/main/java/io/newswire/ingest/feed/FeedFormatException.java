package io.newswire.ingest.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What was read is not a feed, or is too broken to read. The message names the address, and what is wrong where. */
public final class FeedFormatException extends Exception {

    FeedFormatException(URI url, String what, @Nullable Throwable cause) {
        super(url + " is not a feed that can be read: " + what, cause);
    }
}
