package io.newswire.ingest.feed;

import io.newswire.record.PubStatus;
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

    /** The items that are worth publishing: those with something to read or an address to read at, and withdrawals. */
    public List<RawArticle> readable() {
        return items.stream().filter(ParsedFeed::isReadable).toList();
    }

    private static boolean isReadable(RawArticle item) {
        return item.getPubStatus() == PubStatus.canceled
                || item.getHeadline() != null
                || item.getSummary() != null
                || item.getText() != null
                || item.getMarkup() != null
                || item.getUri() != null;
    }
}
