package io.newswire.ingest.feed;

import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says.
 *
 * @param title the feed's own title, plain text
 * @param items its items, in its order; of a sitemap, the newest first
 * @param children where it names more such documents instead of items: the children of a sitemap index, newest first
 * @param truncated whether it had more items or children than are taken
 * @param interval the time that it asks to leave between polls; null where it does not
 */
public record ParsedFeed(
        @Nullable String title,
        List<RawArticle> items,
        List<URI> children,
        boolean truncated,
        @Nullable Duration interval) {

    public ParsedFeed {
        items = List.copyOf(items);
        children = List.copyOf(children);
    }

    /** A feed with items. */
    static ParsedFeed of(@Nullable String title, List<RawArticle> items) {
        return new ParsedFeed(title, items, List.of(), false, null);
    }

    /** The same with the time that it asks to leave between polls. */
    ParsedFeed every(@Nullable Duration asked) {
        return new ParsedFeed(title, items, children, truncated, asked);
    }

    /**
     * The items that are worth publishing, each once: those with something to read or an address to read at, and
     * withdrawals. Some feeds give all their items one id: those that differ in address or headline are let be.
     */
    public List<RawArticle> readable() {
        Set<List<String>> seen = new HashSet<>();
        return items.stream()
                .filter(item -> isReadable(item) && seen.add(sameness(item)))
                .toList();
    }

    private static List<String> sameness(RawArticle item) {
        return List.of(item.getId(), String.valueOf(item.getUri()), String.valueOf(item.getHeadline()));
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
