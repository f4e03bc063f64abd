package io.newswire.ingest.poll;

import io.newswire.ingest.article.ContentHash;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.record.KnownItem;
import io.newswire.record.RawArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a feed has brought already, so that each item is published once a version. Items that a feed no longer has are
 * remembered too, since they come back: the latest seen, so many that a whole feed always fits.
 */
final class KnownItems {

    private static final int MAX = FeedParser.MAX_ITEMS;

    /** Longer ids are kept as their hash, which bounds the record of state. */
    private static final int MAX_ID = 100;

    private final Map<String, KnownItem> items = new LinkedHashMap<>();

    KnownItems(List<KnownItem> known) {
        known.forEach(item -> items.put(item.getItemId(), item));
    }

    /**
     * Notes the items that a poll saw.
     *
     * @return those that are new or have changed
     */
    List<RawArticle> update(List<RawArticle> seen, Instant now) {
        List<RawArticle> fresh = new ArrayList<>();
        for (RawArticle article : seen) {
            String key = key(article);
            long hash = ContentHash.of(article);
            KnownItem before = items.put(key, new KnownItem(key, hash, now));
            if (before == null || before.getContentHash() != hash) {
                fresh.add(article);
            }
        }
        return fresh;
    }

    /** What to remember, latest seen first. */
    List<KnownItem> toList() {
        return items.values().stream()
                .sorted(Comparator.comparing(KnownItem::getLastSeen).reversed())
                .limit(MAX)
                .toList();
    }

    private static String key(RawArticle article) {
        String id = article.getSourceItemId();
        return id.length() <= MAX_ID ? id : "sha256:" + ContentHash.hex(id);
    }
}
