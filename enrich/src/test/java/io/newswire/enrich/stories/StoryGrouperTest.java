package io.newswire.enrich.stories;

import static io.newswire.enrich.stories.Grouping.NOON;
import static io.newswire.enrich.stories.Grouping.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.record.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {

    private final StoryGrouper grouper = new StoryGrouper();
    private final StoryIndex index = new MemoryStoryIndex();

    private Story assign(String id, Signature signature, Set<String> terms, Instant time) {
        return grouper.assign(new StoryArticle(id, signature, terms, time), index)
                .story();
    }

    private Story assign(String id, String terms) {
        return assign(id, Signature.EMPTY, Set.of(terms.split(" ")), NOON);
    }

    @Test
    void theFirstArticleOpensAStoryOfItsOwn() {
        assertThat(assign("a", "quake hits northern coast")).isEqualTo(new Story("a", null));
    }

    @Test
    void anArticleThatTellsOfTheSameJoinsTheStory() {
        assign("a", "quake northern coast rescue victims tsunami");

        assertThat(assign("b", "quake northern coast tsunami warning lifted")).isEqualTo(new Story("a", null));
        assertThat(assign("c", "quake coast warning lifted tsunami harbour")).isEqualTo(new Story("a", null));
    }

    @Test
    void anArticleThatTellsOfSomethingElseDoesNot() {
        assign("a", "quake northern coast rescue victims tsunami");

        assertThat(assign("b", "parliament votes budget minister resigns")).isEqualTo(new Story("b", null));
    }

    @Test
    void articlesThatNameOtherThingsTellOfOtherEventsHoweverAlikeTheirWords() {
        String words = " quake coast rescue victims tsunami warning harbour";
        assign("a", "=lima =peru =callao" + words);

        assertThat(assign("b", "=padang =indonesia =sumatra" + words).getId()).isEqualTo("b");
        assertThat(assign("c", "=lima =chile =iquique" + words).getId()).isEqualTo("a");
        assertThat(assign("d", "=padang" + words).getId()).isNotEqualTo("d");
    }

    @Test
    void wordsThatEveryArticleHasBringNothingTogether() {
        for (int i = 0; i < 100; i++) {
            int number = i;
            String own = IntStream.range(0, 16)
                    .mapToObj(j -> " w" + number + "x" + j)
                    .collect(Collectors.joining());
            assign("filler" + i, "today people said according" + own);
        }

        assertThat(assign("x", "today people said according volcano").getId()).isEqualTo("x");
    }

    @Test
    void aStoryThatManyTellStaysOne() {
        for (int i = 0; i < 200; i++) {
            Story story = assign("a" + i, "quake northern coast rescue victims tsunami word" + i + " thing" + i);

            assertThat(story.getId()).isEqualTo("a0");
        }
    }

    @Test
    void aCopyIsToldFromTheOriginalThoughItsTermsDiffer() {
        assign("a", signature(1, 64), Set.of("one"), NOON);

        assertThat(assign("b", signature(1, 50), Set.of("two"), NOON)).isEqualTo(new Story("a", "a"));
    }

    @Test
    void aCopyOfACopyIsACopyOfTheOriginal() {
        assign("a", signature(1, 64), Set.of("one"), NOON);
        assign("b", signature(1, 64), Set.of("two"), NOON);

        assertThat(assign("c", signature(1, 64), Set.of("three"), NOON)).isEqualTo(new Story("a", "a"));
    }

    @Test
    void textsTooShortToCompareAreNobodysCopies() {
        assign("a", Signature.EMPTY, Set.of("one"), NOON);

        assertThat(assign("b", Signature.EMPTY, Set.of("one"), NOON).getDuplicateOf())
                .isNull();
    }

    @Test
    void anArticleStaysInItsStoryWhateverItsVersionsSay() {
        assign("a", "quake northern coast rescue victims tsunami");
        assign("b", "quake northern coast tsunami warning lifted");

        assertThat(assign("b", "parliament votes budget minister resigns")).isEqualTo(new Story("a", null));
        assertThat(assign("c", "parliament votes budget minister crisis").getId())
                .isEqualTo("a");
    }

    @Test
    void articlesFarApartInTimeTellTwoStories() {
        Set<String> terms = Set.of("quake", "northern", "coast", "rescue");
        assign("a", signature(1, 64), terms, NOON);

        assertThat(assign("b", signature(1, 64), terms, NOON.plus(Duration.ofDays(4))))
                .isEqualTo(new Story("b", null));
        assertThat(assign("c", signature(2, 64), terms, NOON.minus(Duration.ofDays(2))))
                .isEqualTo(new Story("a", null));
    }

    @Test
    void aWithdrawnArticleAttractsNoOthers() {
        assign("a", "quake northern coast rescue victims tsunami");
        grouper.remove("a", index);

        assertThat(assign("b", "quake northern coast tsunami warning lifted").getId())
                .isEqualTo("b");
        assertThat(assign("a", "quake northern coast rescue victims tsunami").getId())
                .isEqualTo("a");
    }

    @Test
    void theSameArticlesInTheSameOrderGiveTheSameStories() {
        List<StoryArticle> articles = IntStream.range(0, 200)
                .mapToObj(i -> new StoryArticle(
                        "a" + i,
                        signature(i % 40, 64 - i % 7),
                        new TreeSet<>(Set.of("t" + i % 5, "u" + i % 7, "v" + i % 11, "w" + i % 13, "x" + i % 3)),
                        NOON.plusSeconds(i)))
                .toList();

        assertThat(stories(articles)).isEqualTo(stories(articles));
    }

    private static List<Told> stories(List<StoryArticle> articles) {
        var index = new MemoryStoryIndex();
        var grouper = new StoryGrouper();
        return articles.stream().map(article -> grouper.assign(article, index)).toList();
    }
}
