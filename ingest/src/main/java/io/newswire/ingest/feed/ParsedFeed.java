package io.newswire.ingest.feed;

import io.newswire.record.RawArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says.
 *
 * @param title the feed's own title, plain text
 * @param items its items, in its order, each id once
 * @param truncated whether it had more items than are taken
 */
public record ParsedFeed(@Nullable String title, List<RawArticle> items, boolean truncated) {

    public ParsedFeed {
        items = List.copyOf(items);
    }
}
