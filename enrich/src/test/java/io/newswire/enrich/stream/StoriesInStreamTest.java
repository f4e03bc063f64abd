package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.Story;
import io.newswire.record.StoryChange;
import io.newswire.record.StoryChangeKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesInStreamTest {

    private static final String FLOOD =
            "The river rose two metres overnight and the old bridge was closed to all traffic, the mayor said, while"
                    + " volunteers filled sandbags along the market quarter until dawn broke over the flooded streets.";

    @TempDir
    private Path stateDir;

    private EnrichRig rig;

    @BeforeEach
    void open() {
        rig = new EnrichRig(stateDir);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private EnrichedArticle send(String id, String headline, String text) {
        rig.send(RawArticles.article(id, headline, text, rig.now()).build());
        return rig.emitted().get(0);
    }

    @Test
    void aSyndicatedCopyNamesItsOriginal() {
        send("a", "River floods market quarter", FLOOD);

        assertThat(send("b", "River floods market quarter", FLOOD).getStory()).isEqualTo(new Story("a", "a"));
    }

    @Test
    void aFollowUpJoinsTheStoryAndAnotherMatterDoesNot() {
        send("a", "River floods market quarter", FLOOD);

        assertThat(send("b", "Flooded market quarter: river falls, bridge opens", "Volunteers cleared sandbags.")
                        .getStory())
                .isEqualTo(new Story("a", null));
        assertThat(send("c", "Parliament rejects budget", "The finance minister resigned after the vote.")
                        .getStory())
                .isEqualTo(new Story("c", null));
    }

    @Test
    void aNewVersionKeepsItsStory() {
        send("a", "River floods market quarter", FLOOD);
        send("b", "River floods market quarter", FLOOD);

        assertThat(send("b", "Correction", "This article was about something else.")
                        .getStory())
                .isEqualTo(new Story("a", "a"));
    }

    @Test
    void aStoryEndsWhenNothingWasToldOfItForDays() {
        send("a", "River floods market quarter", FLOOD);
        rig.wait(Duration.ofDays(4));

        assertThat(send("b", "River floods market quarter", FLOOD).getStory()).isEqualTo(new Story("b", null));
    }

    @Test
    void aCanceledArticleHasNoStoryAndNoMoreCopies() {
        send("a", "River floods market quarter", FLOOD);
        rig.send(RawArticles.canceled("a", rig.now()));
        rig.emitted();

        assertThat(send("b", "River floods market quarter", FLOOD).getStory()).isEqualTo(new Story("b", null));
    }

    @Test
    void aRecordFromTheFutureDoesNotMakeTheIndexForget() {
        send("a", "River floods market quarter", FLOOD);
        rig.sendAt(
                RawArticles.article("future", "Something else", "Nothing to do with it.", rig.now())
                        .build(),
                rig.now().plus(Duration.ofDays(36_500)));
        rig.emitted();

        assertThat(send("b", "River floods market quarter", FLOOD).getStory()).isEqualTo(new Story("a", "a"));
    }

    @Test
    void anEarlierOriginalIsToldBehindTheArticleAndLaterCopiesNameIt() {
        send("a", "River floods market quarter", FLOOD);
        rig.send(RawArticles.article("first", "River floods market quarter", FLOOD, rig.now())
                .setPublished(rig.now().minusSeconds(3_600))
                .build());

        EnrichedArticle first = rig.emitted().get(0);
        assertThat(first.getStory()).isEqualTo(new Story("a", null));
        assertThat(rig.changes())
                .containsExactly(StoryChange.newBuilder()
                        .setKind(StoryChangeKind.original)
                        .setStory("a")
                        .setOriginal("first")
                        .setFormerOriginal("a")
                        .setShownBy("first")
                        .setStorySequence(first.getStorySequence())
                        .setTime(rig.now())
                        .build());
        EnrichedArticle later = send("b", "River floods market quarter", FLOOD);
        assertThat(later.getStory()).isEqualTo(new Story("a", "first"));
        assertThat(later.getStorySequence()).isGreaterThan(first.getStorySequence());
        assertThat(rig.changes()).isEmpty();
    }

    @Test
    void theEarliestCopyOfAWithdrawnOriginalIsToldToBeTheOriginalAndLaterCopiesNameIt() {
        send("a", "River floods market quarter", FLOOD);
        send("b", "River floods market quarter", FLOOD);
        send("c", "River floods market quarter", FLOOD);

        rig.send(RawArticles.canceled("a", rig.now()));

        EnrichedArticle withdrawn = rig.emitted().get(0);
        assertThat(rig.changes())
                .containsExactly(StoryChange.newBuilder()
                        .setKind(StoryChangeKind.original)
                        .setStory("a")
                        .setOriginal("b")
                        .setFormerOriginal("a")
                        .setArticles(List.of("c"))
                        .setShownBy("a")
                        .setStorySequence(withdrawn.getStorySequence())
                        .setTime(rig.now())
                        .build());
        EnrichedArticle later = send("d", "River floods market quarter", FLOOD);
        assertThat(later.getStory()).isEqualTo(new Story("a", "b"));
        assertThat(later.getStorySequence()).isGreaterThan(withdrawn.getStorySequence());
    }

    @Test
    void anOriginalThatIsWithdrawnAfterDaysGivesWayToItsCopiesUntilItComesBack() {
        send("a", "River floods market quarter", FLOOD);
        rig.wait(Duration.ofDays(2));
        send("b", "River floods market quarter", FLOOD);
        rig.wait(Duration.ofDays(2));

        rig.send(RawArticles.canceled("a", rig.now()));

        assertThat(rig.changes()).extracting(StoryChange::getOriginal).containsExactly("b");
        long withdrawn = rig.emitted().get(0).getStorySequence();
        EnrichedArticle back = send("a", "River floods market quarter", FLOOD);
        assertThat(back.getStory()).isEqualTo(new Story("a", null));
        assertThat(back.getStorySequence()).isGreaterThan(withdrawn);
        assertThat(rig.changes()).extracting(StoryChange::getOriginal).containsExactly("a");
        assertThat(send("b", "Correction", FLOOD).getStory()).isEqualTo(new Story("a", "a"));
    }
}
