package io.newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.record.ItemIdentity;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What feeds do to the identity of their items, each over several polls with the state written and read in between. */
class ItemIdentityTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Feed feed = new Feed();

    @Test
    void guidsThatAreNewAtEachPollMakeNoDuplicates() {
        for (int poll = 0; poll < 5; poll++) {
            feed.poll(items(0, 10, i -> item().itemId(UUID.randomUUID().toString())));
        }

        assertThat(feed.published).hasSize(10);
        assertThat(feed.identity).isEqualTo(ItemIdentity.link);
    }

    @Test
    void anEditUnderANewGuidIsAVersionAndTheNextArticleIsNew() {
        feed.poll(items(0, 10, i -> item().itemId("first " + i).text("text")));
        feed.poll(items(0, 10, i -> item().itemId("second " + i).text(i == 3 ? "corrected" : "text")));
        feed.poll(items(1, 11, i -> item().itemId("third " + i).text(i == 3 ? "corrected" : "text")));

        assertThat(feed.versionsOf("https://e.org/3"))
                .hasSize(2)
                .containsOnly(feed.versionsOf("https://e.org/3").get(0));
        assertThat(feed.published).hasSize(12);
        assertThat(feed.ids()).hasSize(11);
    }

    @Test
    void oneNewGuidAmongGoodOnesMakesNoDuplicate() {
        feed.poll(items(0, 10, i -> item().itemId("g" + i)));
        feed.poll(items(0, 10, i -> item().itemId(i == 4 ? "new" : "g" + i)));

        assertThat(feed.published).hasSize(10);
        assertThat(feed.identity).isEqualTo(ItemIdentity.guid);
    }

    @Test
    void aFeedOfOneItemWithANewGuidAtEachPollMakesNoDuplicates() {
        feed.poll(List.of(
                item().itemId("a").uri("https://e.org/1").headline("One").build()));
        feed.poll(List.of(
                item().itemId("b").uri("https://e.org/1").headline("One").build()));

        assertThat(feed.published).hasSize(1);
    }

    @Test
    void allItemsUnderOneGuidAreSeparateArticles() {
        feed.poll(items(0, 10, i -> item().itemId("https://e.org/")));
        feed.poll(items(2, 12, i -> item().itemId("https://e.org/")));

        assertThat(feed.ids()).hasSize(12);
        assertThat(feed.published).hasSize(12);
    }

    @Test
    void guidsThatAreOnlyPlacesInTheListMixNothingUp() {
        feed.poll(items(0, 10, i -> item().itemId("place " + (10 - i))));
        feed.poll(items(3, 13, i -> item().itemId("place " + (13 - i))));
        feed.poll(items(4, 14, i -> item().itemId("place " + (14 - i))));

        assertThat(feed.ids()).hasSize(14);
        assertThat(feed.published).hasSize(14);
    }

    @Test
    void aGuidThatAlwaysMeansTheLatestItemGivesEachItsArticle() {
        for (int i = 0; i < 4; i++) {
            Instant day = START.minus(Duration.ofDays(10 - i));
            feed.poll(List.of(item().itemId("latest")
                    .uri("https://e.org/" + i)
                    .headline("Headline " + i)
                    .published(day)
                    .build()));
        }

        assertThat(feed.ids()).hasSize(4);
    }

    @Test
    void anEditThatTouchesHeadlineAndAddressIsAVersion() {
        feed.poll(items(0, 10, i -> item().itemId("g" + i)));
        List<RawArticle> edited = new ArrayList<>(items(0, 9, i -> item().itemId("g" + i)));
        edited.add(item().itemId("g9")
                .uri("https://e.org/9-corrected")
                .headline("Corrected")
                .build());
        feed.poll(edited);

        assertThat(feed.published).hasSize(11);
        assertThat(feed.ids()).hasSize(10);
        assertThat(feed.identity).isEqualTo(ItemIdentity.guid);
    }

    @Test
    void aMoveToHttpsMakesNoDuplicates() {
        feed.poll(items("http://e.org/", 0, 10, i -> item().itemId("http://e.org/" + i)));
        feed.poll(items("https://e.org/", 0, 10, i -> item().itemId("https://e.org/" + i)));
        feed.poll(items("http://e.org/", 0, 10, i -> item().itemId("http://e.org/" + i)));

        assertThat(feed.published).hasSize(10);
        assertThat(feed.identity).isEqualTo(ItemIdentity.guid);
    }

    @Test
    void trackingParametersThatChangeMakeNoDuplicates() {
        for (int poll = 0; poll < 3; poll++) {
            String tracking = "?utm_source=rss&utm_content=" + poll;
            feed.poll(IntStream.range(0, 10)
                    .mapToObj(i -> item().itemId("https://e.org/" + i + tracking)
                            .uri("https://e.org/" + i + tracking)
                            .headline("Headline " + i)
                            .build())
                    .toList());
        }

        assertThat(feed.published).hasSize(10);
        assertThat(feed.published.get(0).getUri()).contains("utm_content=0");
    }

    @Test
    void longAddressesWithTrackingParametersMakeNoDuplicates() {
        for (int poll = 0; poll < 3; poll++) {
            String url = "https://e.org/" + "x".repeat(200) + "/%d?fbclid=" + poll;
            feed.poll(IntStream.range(0, 10)
                    .mapToObj(i -> item().itemId(url.formatted(i))
                            .uri(url.formatted(i))
                            .headline("Headline " + i)
                            .build())
                    .toList());
        }

        assertThat(feed.published).hasSize(10);
    }

    @Test
    void itemsWithoutGuidThatAllLinkToOnePageAreSeparateArticles() {
        for (int poll = 0; poll < 3; poll++) {
            int first = poll;
            feed.poll(IntStream.range(first, first + 10)
                    .mapToObj(i -> item().itemId("https://e.org/news")
                            .uri("https://e.org/news")
                            .headline("Headline " + i)
                            .published(START.minus(Duration.ofDays(100 - i)))
                            .build())
                    .toList());
        }

        assertThat(feed.ids()).hasSize(12);
        assertThat(feed.published).hasSize(12);
        assertThat(feed.identity).isEqualTo(ItemIdentity.title);
    }

    @Test
    void goodGuidsOfItemsThatAllLinkToOnePageStayGood() {
        for (int poll = 0; poll < 3; poll++) {
            feed.poll(IntStream.range(poll, poll + 10)
                    .mapToObj(i -> item().itemId("g" + i)
                            .uri("https://e.org/briefing")
                            .headline("Morning briefing")
                            .text("text " + i)
                            .published(START.minus(Duration.ofDays(100 - i)))
                            .build())
                    .toList());
        }

        assertThat(feed.ids()).hasSize(12);
        assertThat(feed.identity).isEqualTo(ItemIdentity.guid);
    }

    @Test
    void itemsWithNeitherGuidNorAddressAndTheTimeOfThePollAsDateMakeNoDuplicates() {
        for (int poll = 0; poll < 3; poll++) {
            feed.poll(IntStream.range(0, 5)
                    .mapToObj(i ->
                            item().headline("Headline " + i).published(feed.now).build())
                    .toList());
        }

        assertThat(feed.published).hasSize(5);
    }

    @Test
    void addressesAndGuidsThatAreNewAtEachPollMakeNoDuplicates() {
        for (int poll = 0; poll < 3; poll++) {
            String visit = "?visit=" + poll;
            feed.poll(IntStream.range(0, 5)
                    .mapToObj(i -> item().itemId("https://e.org/" + i + visit)
                            .uri("https://e.org/" + i + visit)
                            .headline("Headline " + i)
                            .published(START.minus(Duration.ofDays(i)))
                            .build())
                    .toList());
        }

        assertThat(feed.ids()).hasSize(5);
    }

    @Test
    void sameHeadlinesOfDifferentItemsAreNoEvidence() {
        feed.poll(photos(0));
        feed.poll(photos(10));

        assertThat(feed.ids()).hasSize(20);
        assertThat(feed.identity).isEqualTo(ItemIdentity.guid);
    }

    @Test
    void commentsOnOnePageAreSeparateItems() {
        for (int i = 0; i < 3; i++) {
            feed.poll(List.of(item().itemId("https://e.org/post#comment-" + i)
                    .uri("https://e.org/post#comment-" + i)
                    .headline("By reader " + i)
                    .build()));
        }

        assertThat(feed.ids()).hasSize(3);
    }

    @Test
    void anItemThatGoesAndComesBackIsNoNews() {
        feed.poll(items(0, 10, i -> item().itemId("g" + i)));
        feed.poll(items(5, 10, i -> item().itemId("g" + i)));
        feed.poll(items(0, 10, i -> item().itemId("g" + i)));

        assertThat(feed.published).hasSize(10);
    }

    @Test
    void anEmptyDocumentForgetsNothing() {
        feed.poll(items(0, 10, i -> item().itemId("g" + i)));
        feed.poll(List.of());
        feed.poll(items(0, 10, i -> item().itemId("g" + i)));

        assertThat(feed.published).hasSize(10);
    }

    @Test
    void whatWasChosenStays() {
        guidsThatAreNewAtEachPollMakeNoDuplicates();

        feed.poll(items(0, 12, i -> item().itemId("good " + i)));
        feed.poll(items(0, 12, i -> item().itemId("good " + i)));

        assertThat(feed.identity).isEqualTo(ItemIdentity.link);
        assertThat(feed.published).hasSize(12);
    }

    private interface Item {
        ArticleBuilder of(int number);
    }

    private static List<RawArticle> items(int from, int to, Item item) {
        return items("https://e.org/", from, to, item);
    }

    private static List<RawArticle> items(String base, int from, int to, Item item) {
        return IntStream.range(from, to)
                .map(i -> from + to - 1 - i)
                .mapToObj(i -> item.of(i)
                        .uri(base + i)
                        .headline("Headline " + i)
                        .published(START.minus(Duration.ofHours(1_000 - i)))
                        .build())
                .toList();
    }

    private static List<RawArticle> photos(int from) {
        return IntStream.range(from, from + 10)
                .mapToObj(i -> item().itemId("g" + i)
                        .uri("https://e.org/photo/" + i)
                        .headline("Photo")
                        .build())
                .toList();
    }

    private static ArticleBuilder item() {
        return new ArticleBuilder(new Source("feed", SourceKind.feed, null, null), START);
    }

    /** A feed that is polled every quarter of an hour. */
    private static final class Feed {

        private final List<RawArticle> published = new ArrayList<>();
        private ItemIdentity identity = ItemIdentity.guid;
        private List<io.newswire.record.KnownItem> state = List.of();
        private Instant now = START;

        void poll(List<RawArticle> items) {
            var known = new KnownItems("feed", identity, state);
            published.addAll(known.update(items, now));
            identity = known.identity();
            state = known.toList(now);
            now = now.plus(Duration.ofMinutes(15));
        }

        Stream<String> stream() {
            return published.stream().map(RawArticle::getId);
        }

        List<String> ids() {
            return stream().distinct().toList();
        }

        List<String> versionsOf(String uri) {
            return published.stream()
                    .filter(article -> uri.equals(article.getUri()))
                    .map(RawArticle::getId)
                    .toList();
        }
    }
}
