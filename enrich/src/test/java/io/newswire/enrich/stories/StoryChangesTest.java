package io.newswire.enrich.stories;

import static io.newswire.enrich.stories.Grouping.NOON;
import static io.newswire.enrich.stories.Grouping.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.stories.StoryEvent.Merged;
import io.newswire.enrich.stories.StoryEvent.Original;
import io.newswire.enrich.stories.StoryEvent.Split;
import io.newswire.record.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an article's coming changes about others. */
class StoryChangesTest {

    private final Grouping stories = new Grouping();

    private String story(String id, Set<String> terms) {
        return stories.assign(id, terms).story().getId();
    }

    /** So many terms that begin in some way. */
    private static Set<String> terms(String beginning, int count) {
        var terms = new HashSet<String>();
        IntStream.range(0, count).forEach(i -> terms.add(beginning + i));
        return terms;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void open(String story, int articles) {
        for (int i = 1; i <= articles; i++) {
            assertThat(story(story + i, terms(story, 8))).isEqualTo(story + 1);
        }
    }

    @Test
    void anArticleThatIsLikeSeveralOfTwoStoriesMergesTheYoungerIntoTheOlder() {
        open("a", 2);
        open("b", 3);

        Told told = stories.assign("bridge", both(terms("a", 8), terms("b", 8)));

        assertThat(told)
                .isEqualTo(new Told(new Story("a1", null), List.of(new Merged("b1", "a1", List.of("b1", "b2", "b3")))));
        assertThat(story("b4", terms("b", 8))).isEqualTo("a1");
        assertThat(stories.assign("b1", terms("other", 8))).isEqualTo(new Told(new Story("a1", null), List.of()));
    }

    @Test
    void anArticleThatIsLikeOneOfEachMergesNothing() {
        open("a", 1);
        open("b", 1);

        assertThat(stories.assign("bridge", both(terms("a", 8), terms("b", 8))).events())
                .isEmpty();
    }

    @Test
    void aTextThatIsInTwoStoriesMergesThem() {
        stories.assign("a", signature(1, 64), NOON);
        stories.assign("b", signature(1, 64), NOON.plus(Duration.ofDays(5)));

        assertThat(stories.assign("c", signature(1, 64), NOON.plus(Duration.ofHours(60))))
                .isEqualTo(new Told(new Story("a", "a"), List.of(new Merged("b", "a", List.of("b")))));
    }

    @Test
    void whoAsksForAStoryThatMergedOftenIsLedToTheLast() {
        open("a", 2);
        open("b", 2);
        open("c", 2);

        stories.assign("c-in-b", both(terms("b", 8), terms("c", 8)));
        assertThat(stories.assign("b-in-a", both(terms("a", 8), terms("b", 8))).events())
                .containsExactly(new Merged("b1", "a1", List.of("b1", "b2", "c1", "c2", "c-in-b")));

        stories.index.remove("c1");
        assertThat(story("c1", terms("c", 8))).isEqualTo("a1");
        assertThat(story("c3", terms("c", 8))).isEqualTo("a1");
    }

    @Test
    void anArticleThatIsLikeFiftyStoriesMergesTwoOfThemAtMost() {
        var all = new HashSet<String>();
        for (int i = 0; i < 50; i++) {
            String name = "s" + (char) ('A' + i % 26) + (char) ('a' + i / 26);
            open(name, 2);
            all.addAll(terms(name, 8));
        }

        assertThat(stories.assign("bridge", all).events()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aStoryThatManyJoinedIsNotEnded() {
        open("a", 2);
        open("b", StoryEvent.MAX_ARTICLES + 1);

        assertThat(stories.assign("bridge", both(terms("a", 8), terms("b", 8))).events())
                .isEmpty();
    }

    @Test
    void withdrawnArticlesAreNotMovedThoughTheirStoryIs() {
        open("a", 2);
        open("b", 3);
        stories.remove("b1");

        assertThat(stories.assign("bridge", both(terms("a", 8), terms("b", 8))).events())
                .containsExactly(new Merged("b1", "a1", List.of("b2", "b3")));
        assertThat(story("b1", terms("b", 8))).isEqualTo("a1");
    }

    /** Two matters that have four words in common, which come to be in everybody's mouth. */
    private List<Told> twoMattersInOneStory() {
        var told = new ArrayList<Told>();
        for (int i = 1; i <= 2; i++) {
            told.add(stories.assign("a" + i, both(terms("common", 4), terms("a", 12))));
            told.add(stories.assign("b" + i, both(terms("common", 4), terms("b", 12))));
        }
        for (int i = 0; i < 10; i++) {
            told.add(stories.assign("noise" + i, both(terms("common", 4), terms("noise" + i + "x", 30))));
        }
        for (int i = 3; i <= 4; i++) {
            told.add(stories.assign("a" + i, both(terms("common", 4), terms("a", 12))));
            told.add(stories.assign("b" + i, both(terms("common", 4), terms("b", 12))));
        }
        return told;
    }

    @Test
    void aStoryWhosePartsAreNoLongerAlikeIsSplit() {
        List<Told> told = twoMattersInOneStory();

        assertThat(told.get(told.size() - 2)).isEqualTo(new Told(new Story("a1", null), List.of()));
        assertThat(told.get(told.size() - 1))
                .isEqualTo(new Told(
                        new Story("b1", null), List.of(new Split("a1", "b1", List.of("b1", "b2", "b3", "b4")))));
        assertThat(story("a5", both(terms("common", 4), terms("a", 12)))).isEqualTo("a1");
        assertThat(story("b5", both(terms("common", 4), terms("b", 12)))).isEqualTo("b1");
        assertThat(story("b2", terms("other", 9))).isEqualTo("b1");
    }

    @Test
    void theOpenerStaysWhereverItsPartIs() {
        // given a story of which the larger part has its opener
        twoMattersInOneStory();

        assertThat(stories.index.members("a1", 9))
                .extracting(StoryMember::articleId)
                .containsExactly("a1", "a2", "a3", "a4");
    }

    @Test
    void partsOfOneStoryAreNeverMergedAgain() {
        twoMattersInOneStory();

        for (int i = 0; i < 40; i++) {
            assertThat(stories.assign("bridge" + i, both(terms("a", 12), terms("b", 12)))
                            .events())
                    .noneMatch(Merged.class::isInstance);
        }
    }

    @Test
    void whateverArrivesNoCopyNamesACopyAndNoStoryComesBack() {
        var random = new Random(3);
        var ended = new HashSet<String>();
        var copies = new HashSet<String>();
        int events = 0;
        for (int i = 0; i < 3_000; i++) {
            Told told = stories.assign(anyArticle(i, random));
            events += told.events().size();
            for (StoryEvent event : told.events()) {
                assertThat(event.articles()).hasSizeLessThanOrEqualTo(StoryEvent.MAX_ARTICLES);
                if (event instanceof Merged merged) {
                    ended.add(merged.story());
                    assertThat(ended).doesNotContain(merged.into());
                } else if (event instanceof Original original) {
                    copies.add(original.former());
                }
            }
            assertThat(ended).doesNotContain(told.story().getId());
            if (told.story().getDuplicateOf() != null) {
                copies.add("a" + i);
                assertThat(copies).doesNotContain(told.story().getDuplicateOf());
            }
        }
        assertThat(events).isPositive();
    }

    private static StoryArticle anyArticle(int number, Random random) {
        var terms = new HashSet<String>();
        int matter = random.nextInt(30);
        for (int i = 0; i < 12; i++) {
            terms.add("m" + (random.nextInt(8) == 0 ? random.nextInt(30) : matter) + "t" + random.nextInt(14));
        }
        Signature signature =
                random.nextInt(3) == 0 ? signature(random.nextInt(40), 40 + random.nextInt(24)) : Signature.EMPTY;
        return new StoryArticle("a" + number, signature, terms, NOON.plusSeconds(random.nextInt(500_000)));
    }
}
