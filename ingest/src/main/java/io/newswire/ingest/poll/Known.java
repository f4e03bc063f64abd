package io.newswire.ingest.poll;

import io.newswire.record.KnownItem;
import io.newswire.schemas.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that has been published.
 *
 * @param keys as it was last seen
 * @param articleId id of its article; null where it is that of whatever article has this id of the source's
 */
record Known(ItemKeys keys, @Nullable String articleId, Instant lastSeen) {

    static Known of(KnownItem item, String feedId) {
        String id = item.getArticleId();
        return new Known(
                ItemKeys.of(item),
                id != null || isHash(item.getItemId()) ? id : ArticleId.of(feedId, item.getItemId()),
                item.getLastSeen());
    }

    KnownItem toRecord(String feedId) {
        boolean derived =
                !isHash(keys.guid()) && ArticleId.of(feedId, keys.guid()).equals(articleId);
        return KnownItem.newBuilder()
                .setItemId(keys.guid())
                .setArticleId(derived ? null : articleId)
                .setContentHash(keys.content())
                .setLastSeen(lastSeen)
                .setLink(keys.link())
                .setTitle(keys.title())
                .setPublished(keys.date())
                .build();
    }

    /** No article id can be made from the hash of a long id. */
    private static boolean isHash(String itemId) {
        return itemId.startsWith("sha256:");
    }
}
