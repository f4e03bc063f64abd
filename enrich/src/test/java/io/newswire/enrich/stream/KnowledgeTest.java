package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.EntityType;
import io.newswire.record.GazetteerEntry;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.TopicRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

    private static final String SPORT = "medtop:15000000";
    private static final String ECONOMY = "medtop:04000000";

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

    private void edit(String id, Object entry) {
        var record = new KnowledgeEntry(id, entry, rig.now());
        rig.edit(id, new StateSerde<>(KnowledgeEntry.class).serialize("", record));
        rig.wait(LiveKnowledge.REST);
    }

    private void rule(String code, String query) {
        edit(code, new TopicRule(code, "label", query));
    }

    private EnrichedArticle send(String id, String text) {
        rig.send(RawArticles.article(id, "Zorbing", text, rig.now()).build());
        return rig.emitted().get(0);
    }

    private static List<String> topics(EnrichedArticle article) {
        return article.getTopics().stream().map(topic -> topic.getCode()).toList();
    }

    @Test
    void anEditedRuleChangesTheTopicsOfWhatComesAfter() {
        EnrichedArticle before = send("a", "Everybody was zorbing yesterday.");
        rule(SPORT, "zorbing^3");
        EnrichedArticle after = send("b", "Everybody was zorbing yesterday.");

        assertThat(topics(before)).doesNotContain(SPORT);
        assertThat(topics(after)).contains(SPORT);
        assertThat(after.getEnrichment().getKnowledge())
                .isNotEqualTo(before.getEnrichment().getKnowledge());
    }

    @Test
    void anEditThatIsTakenBackIsForgotten() {
        EnrichedArticle before = send("a", "The zorbing season has begun.");
        rule(SPORT, "zorbing^3");
        rig.edit(SPORT, null);
        rig.wait(LiveKnowledge.REST);
        EnrichedArticle after = send("b", "The zorbing season goes on.");

        assertThat(topics(after)).isEqualTo(topics(before));
        assertThat(after.getEnrichment()).isEqualTo(before.getEnrichment());
    }

    @Test
    void aNewNameIsFound() {
        edit("zorbania", new GazetteerEntry(EntityType.ORGANISATION, "Zorbania United", "wikidata:Q1", List.of(), 0.9));

        assertThat(send("a", "Fans of Zorbania United sang.").getEntities())
                .anySatisfy(entity -> assertThat(entity.getId()).isEqualTo("wikidata:Q1"));
    }

    @Test
    void anEntryThatCannotBeReadIsSetAsideAndTheOthersHold() {
        rig.edit("broken", new byte[] {1, 2, 3});
        rule(SPORT, "zorbing^3");

        assertThat(topics(send("a", "The zorbing season has begun."))).contains(SPORT);
        assertThat(rig.knowledge.setAside()).containsOnlyKeys("broken");
    }

    @Test
    void aRuleThatMakesNoSenseStopsNothing() {
        rule(SPORT, "\"^^ -- * ^9e999 \u0000");

        assertThat(send("a", "The zorbing season has begun.").getText()).contains("zorbing");
    }

    @Test
    void aBurstOfEditsDoesNotMakeAnAnalyserForEach() {
        send("a", "The zorbing season has begun.");
        rule(SPORT, "zorbing^3");
        send("b", "The zorbing season goes on.");
        String between = rig.knowledge.get().knowledgeVersion();
        rig.edit(SPORT, null);

        assertThat(rig.knowledge.get().knowledgeVersion()).isEqualTo(between);
        rig.wait(Duration.ofSeconds(2));
        assertThat(rig.knowledge.get().knowledgeVersion()).isNotEqualTo(between);
    }

    @Test
    void whoGotAnEarlierVersionIsNamedInEveryLaterOne() {
        rule(SPORT, "zorbing^3");
        rule(ECONOMY, "zorbshares^3");

        assertThat(send("a", "The zorbing season has begun.").getFormerTopics()).isEmpty();
        EnrichedArticle second = send("a", "Zorbshares fell, zorbshares fell again.".replace("Zorb", "zorb"));
        assertThat(topics(second)).contains(ECONOMY);
        rig.send(RawArticles.canceled("a", rig.now()));

        assertThat(rig.emitted().get(0).getFormerTopics())
                .contains(SPORT, ECONOMY)
                .doesNotHaveDuplicates();
    }
}
