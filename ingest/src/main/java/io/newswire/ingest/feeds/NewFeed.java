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
 * @param conditional whether it is asked if it has changed; false for a server that answers that wrongly
 * @param fullText whether items that carry only a summary get the text of the page that they link to
 */
public record NewFeed(
        String url,
        @Nullable String title,
        List<String> labels,
        @Nullable Integer intervalSeconds,
        boolean conditional,
        boolean fullText) {

    public NewFeed {
        labels = List.copyOf(labels);
    }

    /** A feed whose server answers conditional requests as it should, to be taken as it is. */
    public NewFeed(String url, @Nullable String title, List<String> labels, @Nullable Integer intervalSeconds) {
        this(url, title, labels, intervalSeconds, true, false);
    }

    /** A feed of which only the address is known. */
    public static NewFeed of(String url) {
        return new NewFeed(url, null, List.of(), null);
    }
}
