package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.similarity.Signature;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentArticlesTest {

    private final RecentArticles articles = new RecentArticles();

    private void put(String id, long arrival, long oldest, long... terms) {
        var traits = new StoryTraits(Signature.EMPTY, terms, 1, Instant.EPOCH);
        var member = new StoryMember(id, "s", null, 1, 0);
        articles.put(
                new IndexedArticle(member, traits, articles.nextNumber(), articles.nextSequence(arrival), arrival),
                oldest);
    }

    private List<String> newest(long key, long from, long to, int limit) {
        Found found = articles.newest(new long[] {key}, from, to, limit);
        return IntStream.range(0, found.count(0))
                .mapToObj(i -> articles.at(found.index(0, i)).member().articleId())
                .toList();
    }

    @Test
    void findsTheNewestOfAKeyFirstAndNoMoreThanAskedFor() {
        put("a", 1, 0, 7, 8);
        put("b", 2, 0, 8);
        put("c", 3, 0, 8);

        assertThat(newest(8, 0, 9, 2)).containsExactly("c", "b");
        assertThat(newest(7, 0, 9, 2)).containsExactly("a");
        assertThat(newest(9, 0, 9, 2)).isEmpty();
    }

    @Test
    void findsAllOfAKeyThatManyHaveInOrder() {
        IntStream.range(0, 100).forEach(i -> put("a" + i, i, 0, 8, 1_000 + i % 3));

        assertThat(newest(8, 0, 99, 200))
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "a" + (99 - i)).toList());
        assertThat(newest(1_001, 0, 99, 4)).containsExactly("a97", "a94", "a91", "a88");
    }

    @Test
    void leavesOutWhatWasRemovedReplacedOrCameAtAnotherTime() {
        put("a", 1, 0, 8);
        put("b", 2, 0, 8);
        put("c", 3, 0, 8);
        articles.remove("b");
        put("c", 4, 0, 9);

        assertThat(newest(8, 0, 9, 9)).containsExactly("a");
        assertThat(newest(8, 2, 9, 9)).isEmpty();
        assertThat(newest(9, 4, 4, 9)).containsExactly("c");
        assertThat(articles.article("b", 0, 9)).isNull();
    }

    @Test
    void findsAllOfManyAfterTheTableHasGrownAndOldOnesWereDropped() {
        for (long i = 0; i < 50_000; i++) {
            put("a" + i, i, i - 1_000, 2 * i, 2 * i + 1, 1_000_000_000_000L + (i % 10));
        }

        for (long i = 49_000; i < 50_000; i++) {
            assertThat(newest(2 * i + 1, 0, Long.MAX_VALUE, 9)).containsExactly("a" + i);
        }
        assertThat(newest(1_000_000_000_007L, 0, Long.MAX_VALUE, 2)).containsExactly("a49997", "a49987");
    }

    @Test
    void seesOnlySoManyWhateverArrives() {
        for (long i = 0; i <= RecentArticles.SEEN; i++) {
            put("a" + i, 0, 0, i);
        }

        assertThat(newest(0, 0, 0, 9)).isEmpty();
        assertThat(newest(1, 0, 0, 9)).hasSize(1);
    }

    @Test
    void findsTheArticlesOfSeveralKeysEachInItsOwnPlace() {
        put("a", 1, 0, 7, 8);
        put("b", 2, 0, 8);

        Found found = articles.newest(new long[] {8, 9, 7}, 0, 9, 3);

        assertThat(IntStream.range(0, 3).map(found::count)).containsExactly(2, 0, 1);
        assertThat(articles.at(found.index(0, 0)).member().articleId()).isEqualTo("b");
        assertThat(articles.at(found.index(2, 0)).member().articleId()).isEqualTo("a");
        found.removeIf(index -> articles.at(index).member().articleId().equals("b"));
        assertThat(IntStream.range(0, 3).map(found::count)).containsExactly(1, 0, 1);
        assertThat(articles.at(found.index(0, 0)).member().articleId()).isEqualTo("a");
    }
}
