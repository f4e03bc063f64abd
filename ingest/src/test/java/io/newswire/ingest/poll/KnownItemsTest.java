package io.newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.record.KnownItem;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownItemsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void tellsNewAndChangedFromKnown() {
        var known = new KnownItems(List.of());

        assertThat(known.update(List.of(article("1", "One", null)), NOW)).hasSize(1);
        assertThat(known.update(List.of(article("1", "One", null)), NOW)).isEmpty();
        assertThat(known.update(List.of(article("1", "One, corrected", null)), NOW))
                .hasSize(1);
    }

    @Test
    void aNewDateAloneIsNoNews() {
        var known = new KnownItems(List.of());
        known.update(List.of(article("1", "One", NOW.minusSeconds(60))), NOW);

        assertThat(known.update(List.of(article("1", "One", NOW)), NOW)).isEmpty();
    }

    @Test
    void remembersTheLatestSeenAndAlwaysAWholeFeed() {
        var known = new KnownItems(List.of());
        known.update(articles(0, 2_000), NOW);

        known.update(articles(2_000, 4_000), NOW.plusSeconds(1));

        assertThat(known.toList())
                .hasSize(2_000)
                .allMatch(item -> item.getLastSeen().isAfter(NOW));
    }

    @Test
    void aLongIdTakesNoMoreRoomThanAShortOne() {
        var known = new KnownItems(List.of());
        RawArticle article = article("x".repeat(2_000), "One", null);
        known.update(List.of(article), NOW);

        List<KnownItem> kept = known.toList();

        assertThat(kept.get(0).getItemId()).hasSizeLessThanOrEqualTo(100);
        assertThat(new KnownItems(kept).update(List.of(article), NOW)).isEmpty();
    }

    private static List<RawArticle> articles(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> article("item " + i, "Headline " + i, null))
                .toList();
    }

    private static RawArticle article(String id, String headline, @Nullable Instant updated) {
        return new ArticleBuilder(new Source("feed", SourceKind.feed, null, null), NOW)
                .itemId(id)
                .headline(headline)
                .updated(updated)
                .build();
    }
}
