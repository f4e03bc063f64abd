package io.newswire.ingest.poll;

import io.newswire.ingest.article.CanonicalUrl;
import io.newswire.ingest.article.ContentHash;
import io.newswire.record.KnownItem;
import io.newswire.record.RawArticle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may tell an item from another.
 *
 * @param guid the source's own id for it; the hash of a long one
 * @param link hash of its canonical address; 0 where it has none
 * @param title hash of its headline; 0 where it has none
 * @param date when the source says it was published; null where unknown, or not to be trusted
 * @param content hash of what readers see
 */
record ItemKeys(
        String guid, long link, long title, @Nullable Instant date, long content) {

    /** Longer ids are kept as their hash, which bounds the record of state. */
    private static final int MAX_ID = 100;

    /** An address and a headline: who has both in common with a known item is that item, whatever its id. */
    record LinkAndTitle(long link, long title) {}

    /** A headline and a date. */
    record TitleAndDate(long title, @Nullable Instant date) {}

    /** Of an item in a document. */
    static ItemKeys of(RawArticle article, @Nullable Instant date) {
        String id = article.getSourceItemId();
        CanonicalUrl url = CanonicalUrl.of(article.getUri());
        return new ItemKeys(
                isLong(id) ? "sha256:" + ContentHash.hex(id) : id,
                url == null ? 0 : ContentHash.of(url.withoutScheme()),
                article.getHeadline() == null ? 0 : ContentHash.of(article.getHeadline()),
                date,
                ContentHash.of(article));
    }

    /** Of an item as it is remembered. */
    static ItemKeys of(KnownItem item) {
        return new ItemKeys(
                item.getItemId(), item.getLink(), item.getTitle(), item.getPublished(), item.getContentHash());
    }

    static boolean isLong(String id) {
        return id.length() > MAX_ID;
    }

    /** The id in one spelling, where it is an address: sources change from http to https, and add tracking parameters. */
    @Nullable
    String guidAddress() {
        CanonicalUrl url = CanonicalUrl.of(guid);
        int fragment = guid.indexOf('#');
        // An id may name a comment on a page, which an address does not.
        return url == null ? null : url.withoutScheme() + (fragment < 0 ? "" : guid.substring(fragment));
    }

    @Nullable
    LinkAndTitle linkAndTitle() {
        return link == 0 || title == 0 ? null : new LinkAndTitle(link, title);
    }

    @Nullable
    TitleAndDate titleAndDate() {
        return title == 0 ? null : new TitleAndDate(title, date);
    }

    /** Whether the two look so different that one is no later version of the other: address, headline and date. */
    boolean isUnlike(ItemKeys other) {
        return link != 0
                && other.link != 0
                && link != other.link
                && title != other.title
                && date != null
                && other.date != null
                && !date.equals(other.date);
    }

    /** Whether nothing says that the two are different items: the same headline, or without any, the same content. */
    boolean isTitledAs(ItemKeys other) {
        return title == other.title && (title != 0 || content == other.content);
    }

    /** Whether the two are the same in what seldom is so by chance. */
    boolean isSurely(ItemKeys other) {
        return content == other.content || (date != null && date.equals(other.date));
    }
}
