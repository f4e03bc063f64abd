package io.newswire.ingest.poll;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.article.CanonicalUrl;
import io.newswire.ingest.article.ContentHash;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.record.ItemIdentity;
import io.newswire.record.KnownItem;
import io.newswire.record.RawArticle;
import io.newswire.schemas.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed has brought already, so that each item is published once a version, under one id whatever the feed does
 * to its own. Items that a feed no longer has are remembered too, since they come back: for a month, and in any case so
 * many of the latest seen that a feed of this size always fits.
 */
final class KnownItems {

    private static final int MAX = FeedParser.MAX_ITEMS;

    private static final int ALWAYS = 100;

    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** A date this close to the poll, in all items, is the time of the poll. */
    private static final Duration STAMPED = Duration.ofMinutes(2);

    private final String feedId;

    /** By article id, or by the source's id where the article's cannot be told from it. */
    private final Map<String, Known> items = new LinkedHashMap<>();

    private ItemIdentity identity;
    private int largest;

    /**
     * What is known before a poll.
     *
     * @param identity what tells the feed's items apart, so far
     */
    KnownItems(String feedId, ItemIdentity identity, List<KnownItem> known) {
        this.feedId = feedId;
        this.identity = identity;
        known.forEach(item -> remember(Known.of(item, feedId)));
    }

    private void remember(Known item) {
        String key = item.articleId() != null ? item.articleId() : item.keys().guid();
        items.put(key, item);
    }

    /** What tells the feed's items apart, after all polls. */
    ItemIdentity identity() {
        return identity;
    }

    /**
     * Notes the items that a poll saw.
     *
     * @return those that are new or have changed, each under the id that it has from its first version
     */
    List<RawArticle> update(List<RawArticle> seen, Instant now) {
        boolean stamped = isStamped(seen, now);
        List<ItemKeys> keys = seen.stream()
                .map(article -> ItemKeys.of(article, stamped ? null : article.getPublished()))
                .toList();
        var index = new KnownIndex(latestFirst());
        identity = new IdentityChoice(keys, index).from(identity);
        largest = Math.max(largest, seen.size());
        List<@Nullable Known> before = new Matching(identity, index).match(keys);
        List<RawArticle> fresh = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < seen.size(); i++) {
            RawArticle article = withId(seen.get(i), before.get(i));
            // Items that are one article count once, the first: taking turns would be no news.
            if (ids.add(article.getId()) && note(article, keys.get(i), before.get(i), now)) {
                fresh.add(article);
            }
        }
        return fresh;
    }

    private static boolean isStamped(List<RawArticle> seen, Instant now) {
        return seen.stream()
                .allMatch(article -> article.getPublished() != null
                        && Duration.between(article.getPublished(), now).abs().compareTo(STAMPED) < 0);
    }

    private RawArticle withId(RawArticle article, @Nullable Known before) {
        String id = before == null ? newId(article) : before.articleId();
        return id == null || id.equals(article.getId())
                ? article
                : RawArticle.newBuilder(article).setId(id).build();
    }

    private String newId(RawArticle article) {
        CanonicalUrl url = identity == ItemIdentity.link ? CanonicalUrl.of(article.getUri()) : null;
        if (url != null) {
            return ArticleId.of(feedId, url.toString());
        }
        return identity == ItemIdentity.title && article.getHeadline() != null
                ? ArticleId.of(feedId, ArticleBuilder.idOfContent(article))
                : article.getId();
    }

    /** Whether it is news. */
    private boolean note(RawArticle article, ItemKeys keys, @Nullable Known before, Instant now) {
        if (before != null && before.articleId() == null) {
            items.remove(before.keys().guid());
        }
        remember(new Known(keys, article.getId(), now));
        return before == null || !isUnchanged(article, keys, before.keys());
    }

    /** An earlier release kept no address, and a hash of all of it. */
    private static boolean isUnchanged(RawArticle article, ItemKeys keys, ItemKeys before) {
        return keys.content() == before.content()
                || (before.link() == 0 && ContentHash.withAddressAsWritten(article) == before.content());
    }

    /** What to remember, latest seen first. */
    List<KnownItem> toList(Instant now) {
        int always = Math.max(ALWAYS, 2 * largest);
        Instant since = now.minus(REMEMBERED);
        List<KnownItem> kept = new ArrayList<>();
        for (Known item : latestFirst()) {
            if (kept.size() < MAX && (kept.size() < always || item.lastSeen().isAfter(since))) {
                kept.add(item.toRecord(feedId));
            }
        }
        return kept;
    }

    private List<Known> latestFirst() {
        return items.values().stream()
                .sorted(Comparator.comparing(Known::lastSeen).reversed())
                .toList();
    }
}
