package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

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

    private static RawArticle article(String text, Instant fetched) {
        return RawArticles.article("a", "Harbour reopens", text, fetched).build();
    }

    private static RawArticle article(String text, Instant fetched, Instant updated) {
        return RawArticles.article("a", "Harbour reopens", text, fetched)
                .setUpdated(updated)
                .build();
    }

    @Test
    void theSameContentTwiceComesOutOnce() {
        rig.send(article("Ships sail again.", NINE));
        rig.send(article("Ships sail again.", NINE.plusSeconds(60)));

        assertThat(rig.emitted()).hasSize(1);
        assertThat(rig.count(Outcome.SAME)).isEqualTo(1);
    }

    @Test
    void datesThatASourceStampsAnewAreNoNewVersion() {
        rig.send(article("Ships sail again.", NINE, NINE));
        rig.send(article("Ships sail again.", NINE.plusSeconds(60), NINE.plusSeconds(60)));

        assertThat(rig.emitted()).hasSize(1);
    }

    @Test
    void changedContentIsTheNextVersionAndKeepsTheTimeOfTheFirst() {
        rig.send(article("Ships sail again.", NINE));
        rig.send(article("Ships sail again, slowly.", NINE.plusSeconds(60)));

        List<EnrichedArticle> versions = rig.emitted();
        assertThat(versions).extracting(EnrichedArticle::getVersion).containsExactly(1, 2);
        assertThat(versions).extracting(EnrichedArticle::getFirstCreated).containsExactly(NINE, NINE);
        assertThat(versions.get(1).getFetched()).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void contentThatComesBackIsANewVersion() {
        rig.send(article("Closed.", NINE));
        rig.send(article("Open.", NINE.plusSeconds(1)));
        rig.send(article("Closed.", NINE.plusSeconds(2)));

        assertThat(rig.emitted())
                .extracting(EnrichedArticle::getVersion, EnrichedArticle::getText)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Closed."),
                        org.assertj.core.groups.Tuple.tuple(2, "Open."),
                        org.assertj.core.groups.Tuple.tuple(3, "Closed."));
    }

    @Test
    void whatTheSourceModifiedEarlierIsDroppedThoughItComesLater() {
        rig.send(article("Second edition.", NINE, NINE.minusSeconds(10)));
        rig.send(article("First edition.", NINE.plusSeconds(60), NINE.minusSeconds(600)));

        assertThat(rig.emitted()).extracting(EnrichedArticle::getText).containsExactly("Second edition.");
        assertThat(rig.count(Outcome.OUTDATED)).isEqualTo(1);
    }

    @Test
    void whereTheSourceIsSilentOurOwnClockTellsWhatIsOlder() {
        rig.send(article("Second edition.", NINE));
        rig.send(article("First edition, sent round again.", NINE.minusSeconds(60)));

        assertThat(rig.emitted()).extracting(EnrichedArticle::getText).containsExactly("Second edition.");
    }

    @Test
    void aDateFromTheFutureIsNotBelievedAndBlocksNoCorrection() {
        rig.send(article("From the year 2099.", NINE, Instant.parse("2099-01-01T00:00:00Z")));
        rig.send(article("Corrected.", NINE.plusSeconds(60), NINE));

        List<EnrichedArticle> versions = rig.emitted();
        assertThat(versions).extracting(EnrichedArticle::getText).containsExactly("From the year 2099.", "Corrected.");
        assertThat(versions.get(0).getUpdated()).isNull();
    }

    @Test
    void whatIsKnownOfATextGoesWithIt() {
        rig.send(RawArticle.newBuilder(article("Ships sail", NINE))
                .setTruncated(true)
                .setPaywall(true)
                .setTextQuality(0.7)
                .build());

        EnrichedArticle article = rig.emitted().get(0);
        assertThat(article.getTruncated()).isTrue();
        assertThat(article.getPaywall()).isTrue();
        assertThat(article.getTextQuality()).isEqualTo(0.7);
    }

    @Test
    void aCancellationCarriesNothingOfTheArticle() {
        rig.send(article("Ships sail again.", NINE));
        rig.send(RawArticles.canceled("a", NINE.plusSeconds(60)));

        EnrichedArticle canceled = rig.emitted().get(1);
        assertThat(canceled.getPubStatus()).isEqualTo(PubStatus.canceled);
        assertThat(canceled.getVersion()).isEqualTo(2);
        assertThat(canceled.getHeadline()).isNull();
        assertThat(canceled.getText()).isNull();
        assertThat(canceled.getEntities()).isEmpty();
        assertThat(canceled.getTopics()).isEmpty();
        assertThat(canceled.getStory()).isNull();
    }

    @Test
    void aCancellationOfAnUnknownArticleIsPassedOnBecauseOthersMayKnowIt() {
        rig.send(RawArticles.canceled("never-seen", NINE));

        assertThat(rig.emitted())
                .singleElement()
                .extracting(EnrichedArticle::getPubStatus)
                .isEqualTo(PubStatus.canceled);
    }

    @Test
    void aWholeHistorySentTwiceChangesNothing() {
        for (int round = 0; round < 2; round++) {
            rig.send(article("One.", NINE));
            rig.send(article("Two.", NINE.plusSeconds(1)));
            rig.send(RawArticles.canceled("a", NINE.plusSeconds(2)));
            rig.wait(Duration.ofMinutes(1));
        }

        assertThat(rig.emitted()).extracting(EnrichedArticle::getVersion).containsExactly(1, 2, 3);
    }

    @Test
    void theBodyIsTakenFromMarkupWhereThereIsNoText() {
        rig.send(RawArticles.article("m", "Markup", "", NINE)
                .setMarkup("<p>Ships <b>sail</b>.</p><script>alert(1)</script>")
                .build());

        assertThat(rig.emitted().get(0).getText()).contains("Ships sail.").doesNotContain("alert");
    }

    @Test
    void recordsSayWhatProducedThem() {
        rig.send(article("Ships sail again.", NINE));

        var enrichment = rig.emitted().get(0).getEnrichment();
        assertThat(enrichment.getRun()).isEqualTo("live");
        assertThat(enrichment.getModel()).isEqualTo(rig.knowledge.get().modelVersion());
        assertThat(enrichment.getKnowledge()).isEqualTo(rig.knowledge.get().knowledgeVersion());
    }
}
