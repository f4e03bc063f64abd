package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.stories.StoryEvent.Merged;
import io.newswire.enrich.stories.StoryEvent.Original;
import io.newswire.enrich.stories.StoryEvent.Split;
import io.newswire.record.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an article's coming changes about others. */
class StoryChangesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final StoryGrouper grouper = new StoryGrouper();
    private final StoryIndex index = new MemoryStoryIndex();

    private Told assign(String id, Set<String> terms) {
        return grouper.assign(new StoryArticle(id, Signature.EMPTY, terms, NOON), index);
    }

    private Told assign(String id, Signature signature, Instant time) {
        return grouper.assign(new StoryArticle(id, signature, Set.of(), time), index);
    }

    private String story(String id, Set<String> terms) {
        return assign(id, terms).story().getId();
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

    /** A signature of which this many of 64 places are those of the text's number. */
    private static Signature signature(int text, int places) {
        return Signature.of(IntStream.range(0, Signature.SIZE)
                .map(place -> place < places ? text * 1000 + place : -place - text * 77)
                .toArray());
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

        Told told = assign("bridge", both(terms("a", 8), terms("b", 8)));

        assertThat(told)
                .isEqualTo(new Told(new Story("a1", null), List.of(new Merged("b1", "a1", List.of("b1", "b2", "b3")))));
        assertThat(story("b4", terms("b", 8))).isEqualTo("a1");
        assertThat(assign("b1", terms("other", 8))).isEqualTo(new Told(new Story("a1", null), List.of()));
    }

    @Test
    void anArticleThatIsLikeOneOfEachMergesNothing() {
        open("a", 1);
        open("b", 1);

        assertThat(assign("bridge", both(terms("a", 8), terms("b", 8))).events())
                .isEmpty();
    }

    @Test
    void aTextThatIsInTwoStoriesMergesThem() {
        assign("a", signature(1, 64), NOON);
        assign("b", signature(1, 64), NOON.plus(Duration.ofDays(5)));

        assertThat(assign("c", signature(1, 64), NOON.plus(Duration.ofHours(60))))
                .isEqualTo(new Told(new Story("a", "a"), List.of(new Merged("b", "a", List.of("b")))));
    }

    @Test
    void whoAsksForAStoryThatMergedOftenIsLedToTheLast() {
        open("a", 2);
        open("b", 2);
        open("c", 2);

        assign("c-in-b", both(terms("b", 8), terms("c", 8)));
        assertThat(assign("b-in-a", both(terms("a", 8), terms("b", 8))).events())
                .containsExactly(new Merged("b1", "a1", List.of("b1", "b2", "c1", "c2", "c-in-b")));

        index.remove("c1");
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

        assertThat(assign("bridge", all).events()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aStoryThatManyJoinedIsNotEnded() {
        open("a", 2);
        open("b", StoryEvent.MAX_ARTICLES + 1);

        assertThat(assign("bridge", both(terms("a", 8), terms("b", 8))).events())
                .isEmpty();
    }

    @Test
    void withdrawnArticlesAreNotMovedThoughTheirStoryIs() {
        open("a", 2);
        open("b", 3);
        grouper.remove("b1", index);

        assertThat(assign("bridge", both(terms("a", 8), terms("b", 8))).events())
                .containsExactly(new Merged("b1", "a1", List.of("b2", "b3")));
        assertThat(story("b1", terms("b", 8))).isEqualTo("a1");
    }

    /** Two matters that have four words in common, which come to be in everybody's mouth. */
    private List<Told> twoMattersInOneStory() {
        var told = new ArrayList<Told>();
        for (int i = 1; i <= 2; i++) {
            told.add(assign("a" + i, both(terms("common", 4), terms("a", 12))));
            told.add(assign("b" + i, both(terms("common", 4), terms("b", 12))));
        }
        for (int i = 0; i < 10; i++) {
            told.add(assign("noise" + i, both(terms("common", 4), terms("noise" + i + "x", 30))));
        }
        for (int i = 3; i <= 4; i++) {
            told.add(assign("a" + i, both(terms("common", 4), terms("a", 12))));
            told.add(assign("b" + i, both(terms("common", 4), terms("b", 12))));
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

        assertThat(index.members("a1", 9)).extracting(StoryMember::articleId).containsExactly("a1", "a2", "a3", "a4");
    }

    @Test
    void partsOfOneStoryAreNeverMergedAgain() {
        twoMattersInOneStory();

        for (int i = 0; i < 40; i++) {
            assertThat(assign("bridge" + i, both(terms("a", 12), terms("b", 12)))
                            .events())
                    .noneMatch(Merged.class::isInstance);
        }
    }

    @Test
    void anOriginalThatArrivesLateTakesThePlaceOfWhatItsCopiesNamed() {
        assign("a", signature(1, 64), NOON);
        assign("b", signature(1, 64), NOON.plusSeconds(60));

        assertThat(assign("first", signature(1, 64), NOON.minusSeconds(60)))
                .isEqualTo(new Told(new Story("a", null), List.of(new Original("a", "first", "a", List.of("b")))));
        assertThat(assign("c", signature(1, 64), NOON)).isEqualTo(new Told(new Story("a", "first"), List.of()));
        assertThat(assign("a", signature(1, 64), NOON).story()).isEqualTo(new Story("a", "first"));
        assertThat(assign("b", signature(1, 64), NOON).story()).isEqualTo(new Story("a", "first"));
    }

    @Test
    void theEarliestCopyOfAWithdrawnOriginalTakesItsPlace() {
        assign("a", signature(1, 64), NOON);
        assign("c", signature(1, 64), NOON.plusSeconds(20));
        assign("b", signature(1, 64), NOON.plusSeconds(10));
        assign("d", signature(1, 64), NOON.plusSeconds(30));

        assertThat(grouper.remove("a", index)).containsExactly(new Original("a", "b", "a", List.of("c", "d")));
        assertThat(assign("e", signature(1, 64), NOON.plusSeconds(40)).story()).isEqualTo(new Story("a", "b"));
        assertThat(assign("c", signature(1, 64), NOON.plusSeconds(50)).story()).isEqualTo(new Story("a", "b"));
        assertThat(assign("b", signature(1, 64), NOON.plusSeconds(60)))
                .isEqualTo(new Told(new Story("a", null), List.of()));
    }

    @Test
    void aCopyInAnotherStoryIsFoundToo() {
        assign("a", signature(1, 64), NOON);
        assign("other", Set.of("one"));
        assign("b", signature(1, 64), NOON.plusSeconds(10));
        index.move(index.member("b").in("other", 2, 2));

        assertThat(grouper.remove("a", index)).containsExactly(new Original("other", "b", "a", List.of()));
    }

    @Test
    void nothingIsToldOfAWithdrawnCopyNorOfAnOriginalWithoutCopies() {
        assign("a", signature(1, 64), NOON);
        assign("b", signature(1, 64), NOON);

        assertThat(grouper.remove("b", index)).isEmpty();
        assertThat(grouper.remove("a", index)).isEmpty();
        assertThat(grouper.remove("a", index)).isEmpty();
        assertThat(grouper.remove("unknown", index)).isEmpty();
    }

    @Test
    void aWithdrawnOriginalThatComesBackIsTheOriginalAgain() {
        assign("a", signature(1, 64), NOON);
        assign("b", signature(1, 64), NOON.plusSeconds(10));
        assign("c", signature(1, 64), NOON.plusSeconds(20));
        grouper.remove("a", index);

        assertThat(assign("a", signature(1, 64), NOON.plusSeconds(30)))
                .isEqualTo(new Told(new Story("a", null), List.of(new Original("a", "a", "b", List.of("c")))));
        assertThat(assign("d", signature(1, 64), NOON.plusSeconds(40)).story()).isEqualTo(new Story("a", "a"));
        assertThat(assign("b", signature(1, 64), NOON)).isEqualTo(new Told(new Story("a", "a"), List.of()));
    }

    @Test
    void aFormerOriginalIsTheOriginalAgainWhenTheEarlierOneIsWithdrawn() {
        assign("a", signature(1, 64), NOON);
        assign("first", signature(1, 64), NOON.minusSeconds(60));

        assertThat(grouper.remove("first", index)).containsExactly(new Original("a", "a", "first", List.of()));
        assertThat(assign("b", signature(1, 64), NOON).story()).isEqualTo(new Story("a", "a"));
    }

    @Test
    void aCopyThatComesBackAfterItsOriginalWasWithdrawnIsTheOriginal() {
        assign("a", signature(1, 64), NOON);
        assign("b", signature(1, 64), NOON);
        grouper.remove("b", index);
        grouper.remove("a", index);

        assertThat(assign("b", signature(1, 64), NOON))
                .isEqualTo(new Told(new Story("a", null), List.of(new Original("a", "b", "a", List.of()))));
        assertThat(assign("a", signature(1, 64), NOON)).isEqualTo(new Told(new Story("a", "b"), List.of()));
    }

    @Test
    void aCopyOfWhatWasWithdrawnWhenItsCopiesWereNotSeenTakesItsPlaceUntilAnEarlierOneComesAgain() {
        assign("a", signature(1, 64), NOON);
        assign("b", signature(1, 64), NOON.plusSeconds(10));
        index.remove("a");

        assertThat(assign("c", signature(1, 64), NOON.plusSeconds(20)))
                .isEqualTo(new Told(new Story("a", null), List.of(new Original("a", "c", "a", List.of("b")))));
        assertThat(assign("b", signature(1, 64), NOON.plusSeconds(30)))
                .isEqualTo(new Told(new Story("a", null), List.of(new Original("a", "b", "c", List.of()))));
    }

    @Test
    void whoeverFollowsTheEventsHasNoCopyThatNamesACopyOrWhatIsWithdrawn() {
        var random = new Random(4);
        var originals = new HashMap<String, String>();
        int changes = 0;
        for (int i = 0; i < 2_000; i++) {
            String id = "a" + random.nextInt(300);
            List<StoryEvent> events;
            if (random.nextInt(3) == 0) {
                events = grouper.remove(id, index);
                originals.remove(id);
            } else {
                Told told = assign(id, signature(random.nextInt(20), 50 + random.nextInt(15)), anyTime(random));
                events = told.events();
                originals.put(id, Objects.requireNonNullElse(told.story().getDuplicateOf(), id));
            }
            for (StoryEvent event : events) {
                if (event instanceof Original original) {
                    originals.replaceAll(
                            (copy, named) -> named.equals(original.former()) ? original.original() : named);
                    changes++;
                }
            }
            assertThat(originals.values()).allMatch(original -> original.equals(originals.get(original)));
        }
        assertThat(changes).isGreaterThan(100);
    }

    private static Instant anyTime(Random random) {
        return NOON.plusSeconds(random.nextInt(100));
    }

    @Test
    void aCopyOfACopyThatWasMissedNamesTheOriginal() {
        // given a copy that is too little like its original to be told
        assign("a", signature(1, 64), NOON);
        assertThat(assign("missed", signature(1, 14), NOON.plusSeconds(1))
                        .story()
                        .getDuplicateOf())
                .isNull();

        Told told = assign("copy", halfOfEach(), NOON.plusSeconds(2));

        assertThat(told.story().getDuplicateOf()).isEqualTo("a");
    }

    /** A signature that is more like the missed copy than like the original. */
    private static Signature halfOfEach() {
        int[] original = signature(1, 64).minHash();
        int[] missed = signature(1, 14).minHash();
        return Signature.of(IntStream.range(0, Signature.SIZE)
                .map(place -> place < 34 ? original[place] : missed[place])
                .toArray());
    }

    @Test
    void ofEqualTimesTheOneThatArrivedFirstStaysTheOriginal() {
        assign("b", signature(1, 64), NOON);

        assertThat(assign("a", signature(1, 64), NOON)).isEqualTo(new Told(new Story("b", "b"), List.of()));
    }

    @Test
    void thousandsOfCopiesNameOneOriginalAndEventsStaySmall() {
        for (int i = 0; i < 10_000; i++) {
            Told told = assign("copy" + i, signature(1, 64), NOON.plusSeconds(i));
            assertThat(told.story()).isEqualTo(new Story("copy0", i == 0 ? null : "copy0"));
            assertThat(told.events()).isEmpty();
        }

        Told told = assign("first", signature(1, 64), NOON.minusSeconds(1));

        assertThat(told.events()).hasSize(1);
        assertThat(told.events().get(0).articles()).hasSizeLessThanOrEqualTo(StoryEvent.MAX_ARTICLES);
        assertThat(assign("copy7", signature(1, 64), NOON).story().getDuplicateOf())
                .isEqualTo("first");
    }

    @Test
    void theWayToTheOriginalStaysShortThoughEachArticleIsEarlierThanAllBefore() {
        int articles = 5_000;
        for (int i = 0; i < articles; i++) {
            Told told = assign("a" + i, signature(1, 64), NOON.minusSeconds(i));
            assertThat(told.story().getDuplicateOf()).isNull();
        }

        assertThat(assign("copy", signature(1, 64), NOON).story().getDuplicateOf())
                .isEqualTo("a" + (articles - 1));
        assertThat(assign("a0", signature(1, 64), NOON).story().getDuplicateOf())
                .isEqualTo("a" + (articles - 1));
    }

    @Test
    void whateverArrivesNoCopyNamesACopyAndNoStoryComesBack() {
        var random = new Random(3);
        var ended = new HashSet<String>();
        var copies = new HashSet<String>();
        int events = 0;
        for (int i = 0; i < 3_000; i++) {
            Told told = grouper.assign(anyArticle(i, random), index);
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
