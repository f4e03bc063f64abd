package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldTest {

    private static final Instant NOW = EnrichRig.START;

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

    private static RawArticle.Builder article(String id, String text) {
        return RawArticles.article(id, "Prize winner named", text, NOW);
    }

    private static RawArticle embargoed(String id, String text, Duration fromNow) {
        return article(id, text).setEmbargoedUntil(NOW.plus(fromNow)).build();
    }

    @Test
    void anEmbargoedArticleComesOutInTimeAndNotBefore() {
        rig.send(embargoed("a", "It is her.", Duration.ofMinutes(10)));

        rig.wait(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(rig.emitted()).isEmpty();
        rig.wait(Duration.ofSeconds(2));
        assertThat(rig.emitted()).extracting(EnrichedArticle::getText).containsExactly("It is her.");
        rig.wait(Duration.ofHours(1));
        assertThat(rig.emitted()).isEmpty();
    }

    @Test
    void anEmbargoThatIsOverHoldsNothingAsInAReplayOfHistory() {
        rig.send(embargoed("a", "It was her.", Duration.ofMinutes(-10)));

        assertThat(rig.emitted()).hasSize(1);
    }

    @Test
    void severalAreReleasedInTheOrderOfTheirTimes() {
        rig.send(embargoed("late", "Second.", Duration.ofMinutes(20)));
        rig.send(embargoed("early", "First.", Duration.ofMinutes(10)));

        rig.wait(Duration.ofMinutes(15));
        assertThat(rig.emitted()).extracting(EnrichedArticle::getId).containsExactly("early");
        rig.wait(Duration.ofMinutes(15));
        assertThat(rig.emitted()).extracting(EnrichedArticle::getId).containsExactly("late");
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOneHeld() {
        rig.send(embargoed("a", "It is him.", Duration.ofMinutes(10)));
        rig.send(embargoed("a", "It is her.", Duration.ofMinutes(20)));

        rig.wait(Duration.ofMinutes(15));
        assertThat(rig.emitted()).isEmpty();
        rig.wait(Duration.ofMinutes(15));
        assertThat(rig.emitted())
                .extracting(EnrichedArticle::getVersion, EnrichedArticle::getText)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "It is her."));
    }

    @Test
    void anEmbargoThatIsLiftedReleasesAtOnce() {
        rig.send(embargoed("a", "It is her.", Duration.ofMinutes(10)));
        rig.send(article("a", "It is her.").build());

        assertThat(rig.emitted()).hasSize(1);
        rig.wait(Duration.ofHours(1));
        assertThat(rig.emitted()).isEmpty();
    }

    @Test
    void ofAnArticleCanceledBeforeItsTimeNobodyHears() {
        rig.send(embargoed("a", "It is her.", Duration.ofMinutes(10)));
        rig.send(RawArticles.canceled("a", NOW));

        rig.wait(Duration.ofHours(1));
        assertThat(rig.emitted()).isEmpty();
        assertThat(rig.count(Outcome.NEVER_SHOWN)).isEqualTo(1);
    }

    @Test
    void aCancellationOfAShownArticleWhoseUpdateIsHeldIsPassedOn() {
        rig.send(article("a", "The shortlist.").build());
        rig.send(embargoed("a", "It is her.", Duration.ofMinutes(10)));
        rig.send(RawArticles.canceled("a", NOW));

        rig.wait(Duration.ofHours(1));
        assertThat(rig.emitted())
                .extracting(EnrichedArticle::getPubStatus)
                .containsExactly(PubStatus.usable, PubStatus.canceled);
    }

    @Test
    void aWithheldArticleWaitsForItsUsableVersion() {
        rig.send(article("a", "It is her.").setPubStatus(PubStatus.withheld).build());
        rig.wait(Duration.ofDays(1000));
        assertThat(rig.emitted()).isEmpty();

        rig.send(article("a", "It is her.").build());
        assertThat(rig.emitted()).extracting(EnrichedArticle::getVersion).containsExactly(2);
    }
}
