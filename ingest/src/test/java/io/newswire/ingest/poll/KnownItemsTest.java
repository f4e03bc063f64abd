package io.newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.record.ItemIdentity;
import io.newswire.record.KnownItem;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownItemsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private KnownItems known = known(List.of());

    @Test
    void tellsNewAndChangedFromKnown() {
        assertThat(update(article("1", "One", null))).hasSize(1);
        assertThat(update(article("1", "One", null))).isEmpty();
        assertThat(update(article("1", "One, corrected", null))).hasSize(1);
    }

    @Test
    void aNewDateAloneIsNoNews() {
        update(article("1", "One", NOW.minusSeconds(60)));

        assertThat(update(article("1", "One", NOW))).isEmpty();
    }

    @Test
    void anotherWayToWriteTheAddressAloneIsNoNews() {
        update(linked("1", "http://e.org/a?utm_source=one", "One"));

        assertThat(update(linked("1", "https://e.org/a?utm_source=two", "One"))).isEmpty();
    }

    @Test
    void ofItemsThatAreOneArticleTheFirstCounts() {
        RawArticle other = article("2", "Two", null);

        assertThat(update(article("1", "new", null), other, article("1", "old", null), article("3", "Three", null)))
                .extracting(RawArticle::getHeadline)
                .contains("new")
                .doesNotContain("old");
    }

    @Test
    void remembersTheLatestSeenAndAlwaysAWholeFeed() {
        known.update(articles(0, 2_000), NOW);

        known.update(articles(2_000, 4_000), NOW.plusSeconds(1));

        assertThat(known.toList(NOW))
                .hasSize(2_000)
                .allMatch(item -> item.getLastSeen().isAfter(NOW));
    }

    @Test
    void forgetsWhatIsLongGoneButNeverTheLatest() {
        known.update(articles(0, 1_000), NOW);
        Instant later = NOW.plus(Duration.ofDays(31));
        restart();

        known.update(articles(1_000, 1_020), later);

        assertThat(known.toList(NOW.plus(Duration.ofDays(29)))).hasSize(1_020);
        assertThat(known.toList(later)).hasSize(100);
    }

    @Test
    void aLongIdTakesNoMoreRoomThanAShortOneAndKeepsItsArticle() {
        String id = "https://e.org/" + "x".repeat(2_000);
        RawArticle article = linked(id, id, "One");
        update(article);

        restart();

        assertThat(known.toList(NOW).get(0).getItemId()).hasSizeLessThanOrEqualTo(100);
        assertThat(update(article)).isEmpty();
        RawArticle changed = linked(id + "?utm_source=x", id + "?utm_source=x", "Two");
        assertThat(update(changed)).isNotEmpty();
    }

    @Test
    void itemsOfAnEarlierReleaseKeepTheirIdsAndAreNoNews() {
        RawArticle guid = linked("tag:1", "https://e.org/1?utm_source=x", "One");
        RawArticle address = linked("http://e.org/2", "http://e.org/2", "Two");
        RawArticle longId = article("y".repeat(300), "Three", null);
        known = known(List.of(
                earlier("tag:1", -1),
                earlier("http://e.org/2", -1),
                earlier(ItemKeys.of(longId, null).guid(), -1)));

        assertThat(update(guid, linked("https://e.org/2", "https://e.org/2", "Two"), longId))
                .extracting(RawArticle::getId)
                .containsExactly(guid.getId(), address.getId(), longId.getId());
    }

    private void restart() {
        known = new KnownItems("feed", known.identity(), known.toList(NOW));
    }

    private List<RawArticle> update(RawArticle... seen) {
        return known.update(List.of(seen), NOW);
    }

    private static KnownItems known(List<KnownItem> items) {
        return new KnownItems("feed", ItemIdentity.guid, items);
    }

    private static KnownItem earlier(String itemId, long hash) {
        return KnownItem.newBuilder()
                .setItemId(itemId)
                .setContentHash(hash)
                .setLastSeen(NOW)
                .build();
    }

    private static List<RawArticle> articles(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> article("item " + i, "Headline " + i, null))
                .toList();
    }

    private static RawArticle article(String id, String headline, @Nullable Instant published) {
        return builder(id, headline).published(published).build();
    }

    private static RawArticle linked(String id, String uri, String headline) {
        return builder(id, headline).uri(uri).build();
    }

    private static ArticleBuilder builder(String id, String headline) {
        return new ArticleBuilder(new Source("feed", SourceKind.feed, null, null), NOW)
                .itemId(id)
                .headline(headline);
    }
}
