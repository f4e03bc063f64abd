package io.newswire.enrich.stories;

import static io.newswire.enrich.stories.Grouping.NOON;
import static io.newswire.enrich.stories.Grouping.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.stories.StoryEvent.Original;
import io.newswire.record.Story;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which article its copies name, whatever comes, goes and comes back. */
class OriginalsTest {

    private final Grouping stories = new Grouping();

    @Test
    void anOriginalThatArrivesLateTakesThePlaceOfWhatItsCopiesNamed() {
        stories.assign("a", signature(1, 64), NOON);
        stories.assign("b", signature(1, 64), NOON.plusSeconds(60));

        assertThat(stories.assign("first", signature(1, 64), NOON.minusSeconds(60)))
                .isEqualTo(new Told(new Story("a", null), List.of(new Original("a", "first", "a", List.of("b")))));
        assertThat(stories.assign("c", signature(1, 64), NOON)).isEqualTo(new Told(new Story("a", "first"), List.of()));
        assertThat(stories.assign("a", signature(1, 64), NOON).story()).isEqualTo(new Story("a", "first"));
        assertThat(stories.assign("b", signature(1, 64), NOON).story()).isEqualTo(new Story("a", "first"));
    }

    @Test
    void theEarliestCopyOfAWithdrawnOriginalTakesItsPlace() {
        stories.assign("a", signature(1, 64), NOON);
        stories.assign("c", signature(1, 64), NOON.plusSeconds(20));
        stories.assign("b", signature(1, 64), NOON.plusSeconds(10));
        stories.assign("d", signature(1, 64), NOON.plusSeconds(30));

        assertThat(stories.remove("a")).containsExactly(new Original("a", "b", "a", List.of("c", "d")));
        assertThat(stories.assign("e", signature(1, 64), NOON.plusSeconds(40)).story())
                .isEqualTo(new Story("a", "b"));
        assertThat(stories.assign("c", signature(1, 64), NOON.plusSeconds(50)).story())
                .isEqualTo(new Story("a", "b"));
        assertThat(stories.assign("b", signature(1, 64), NOON.plusSeconds(60)))
                .isEqualTo(new Told(new Story("a", null), List.of()));
    }

    @Test
    void aCopyInAnotherStoryIsFoundToo() {
        stories.assign("a", signature(1, 64), NOON);
        stories.assign("other", Set.of("one"));
        stories.assign("b", signature(1, 64), NOON.plusSeconds(10));
        stories.index.move(stories.index.member("b").in("other", 2, 2));

        assertThat(stories.remove("a")).containsExactly(new Original("other", "b", "a", List.of()));
    }

    @Test
    void nothingIsToldOfAWithdrawnCopyNorOfAnOriginalWithoutCopies() {
        stories.assign("a", signature(1, 64), NOON);
        stories.assign("b", signature(1, 64), NOON);

        assertThat(stories.remove("b")).isEmpty();
        assertThat(stories.remove("a")).isEmpty();
        assertThat(stories.remove("a")).isEmpty();
        assertThat(stories.remove("unknown")).isEmpty();
    }

    @Test
    void aWithdrawnOriginalThatComesBackIsTheOriginalAgain() {
        stories.assign("a", signature(1, 64), NOON);
        stories.assign("b", signature(1, 64), NOON.plusSeconds(10));
        stories.assign("c", signature(1, 64), NOON.plusSeconds(20));
        stories.remove("a");

        assertThat(stories.assign("a", signature(1, 64), NOON.plusSeconds(30)))
                .isEqualTo(new Told(new Story("a", null), List.of(new Original("a", "a", "b", List.of("c")))));
        assertThat(stories.assign("d", signature(1, 64), NOON.plusSeconds(40)).story())
                .isEqualTo(new Story("a", "a"));
        assertThat(stories.assign("b", signature(1, 64), NOON)).isEqualTo(new Told(new Story("a", "a"), List.of()));
    }

    @Test
    void aFormerOriginalIsTheOriginalAgainWhenTheEarlierOneIsWithdrawn() {
        stories.assign("a", signature(1, 64), NOON);
        stories.assign("first", signature(1, 64), NOON.minusSeconds(60));

        assertThat(stories.remove("first")).containsExactly(new Original("a", "a", "first", List.of()));
        assertThat(stories.assign("b", signature(1, 64), NOON).story()).isEqualTo(new Story("a", "a"));
    }

    @Test
    void aCopyThatComesBackAfterItsOriginalWasWithdrawnIsTheOriginal() {
        stories.assign("a", signature(1, 64), NOON);
        stories.assign("b", signature(1, 64), NOON);
        stories.remove("b");
        stories.remove("a");

        assertThat(stories.assign("b", signature(1, 64), NOON))
                .isEqualTo(new Told(new Story("a", null), List.of(new Original("a", "b", "a", List.of()))));
        assertThat(stories.assign("a", signature(1, 64), NOON)).isEqualTo(new Told(new Story("a", "b"), List.of()));
    }

    @Test
    void aCopyOfWhatWasWithdrawnWhenItsCopiesWereNotSeenTakesItsPlaceUntilAnEarlierOneComesAgain() {
        stories.assign("a", signature(1, 64), NOON);
        stories.assign("b", signature(1, 64), NOON.plusSeconds(10));
        stories.index.remove("a");

        assertThat(stories.assign("c", signature(1, 64), NOON.plusSeconds(20)))
                .isEqualTo(new Told(new Story("a", null), List.of(new Original("a", "c", "a", List.of("b")))));
        assertThat(stories.assign("b", signature(1, 64), NOON.plusSeconds(30)))
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
                events = stories.remove(id);
                originals.remove(id);
            } else {
                Told told = stories.assign(id, signature(random.nextInt(20), 50 + random.nextInt(15)), anyTime(random));
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
        stories.assign("a", signature(1, 64), NOON);
        assertThat(stories.assign("missed", signature(1, 14), NOON.plusSeconds(1))
                        .story()
                        .getDuplicateOf())
                .isNull();

        Told told = stories.assign("copy", halfOfEach(), NOON.plusSeconds(2));

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
        stories.assign("b", signature(1, 64), NOON);

        assertThat(stories.assign("a", signature(1, 64), NOON)).isEqualTo(new Told(new Story("b", "b"), List.of()));
    }

    @Test
    void thousandsOfCopiesNameOneOriginalAndEventsStaySmall() {
        for (int i = 0; i < 10_000; i++) {
            Told told = stories.assign("copy" + i, signature(1, 64), NOON.plusSeconds(i));
            assertThat(told.story()).isEqualTo(new Story("copy0", i == 0 ? null : "copy0"));
            assertThat(told.events()).isEmpty();
        }

        Told told = stories.assign("first", signature(1, 64), NOON.minusSeconds(1));

        assertThat(told.events()).hasSize(1);
        assertThat(told.events().get(0).articles()).hasSizeLessThanOrEqualTo(StoryEvent.MAX_ARTICLES);
        assertThat(stories.assign("copy7", signature(1, 64), NOON).story().getDuplicateOf())
                .isEqualTo("first");
    }

    @Test
    void theWayToTheOriginalStaysShortThoughEachArticleIsEarlierThanAllBefore() {
        int articles = 5_000;
        for (int i = 0; i < articles; i++) {
            Told told = stories.assign("a" + i, signature(1, 64), NOON.minusSeconds(i));
            assertThat(told.story().getDuplicateOf()).isNull();
        }

        assertThat(stories.assign("copy", signature(1, 64), NOON).story().getDuplicateOf())
                .isEqualTo("a" + (articles - 1));
        assertThat(stories.assign("a0", signature(1, 64), NOON).story().getDuplicateOf())
                .isEqualTo("a" + (articles - 1));
    }
}
