package io.newswire.ingest.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that somebody wants.
 *
 * @param url its address
 * @param title for readers; null for the feed's own
 * @param labels folders or labels
 * @param intervalSeconds seconds between polls; null lets Newswire choose
 */
public record NewFeed(
        String url,
        @Nullable String title,
        List<String> labels,
        @Nullable Integer intervalSeconds) {

    public NewFeed {
        labels = List.copyOf(labels);
    }

    /** A feed of which only the address is known. */
    public static NewFeed of(String url) {
        return new NewFeed(url, null, List.of(), null);
    }
}
