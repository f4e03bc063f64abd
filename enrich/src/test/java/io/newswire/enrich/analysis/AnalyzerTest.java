package io.newswire.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.record.Entity;
import io.newswire.record.EntityType;
import io.newswire.record.GazetteerEntry;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.Topic;
import io.newswire.record.TopicRule;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnalyzerTest {
    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    private static final Analyzer ANALYZER = new Analyzer(KNOWLEDGE);

    private static final Document MATCH = new Document(
            "Harbour town end long wait for a cup",
            "LISBON — The visitors scored twice in the second half to win the final of the tournament on Saturday, the "
                    + "first trophy for the club in thirty years. Their goalkeeper saved a penalty, and the coach said that "
                    + "his players had earned it. The crowd in Portugal's capital sang until midnight.",
            null);

    @Test
    void an_article_gets_language_entities_topics_and_signature() {
        Analysis analysis = ANALYZER.analyze(MATCH);

        assertThat(analysis.language().getTag()).isEqualTo("en");
        assertThat(analysis.entities()).extracting(Entity::getId).contains("iso3166:PT", "wikidata:Q597");
        assertThat(analysis.topics().get(0).getCode()).isEqualTo("medtop:15000000");
        assertThat(analysis.topics().get(0).getEvidence()).contains("tournament");
        assertThat(analysis.signature().isEmpty()).isFalse();
    }

    @Test
    void an_edited_topic_rule_changes_topics_and_version() {
        KnowledgeEntry edit =
                new KnowledgeEntry("singing", new TopicRule("medtop:15000000", "sport", "chess^9"), Instant.EPOCH);

        Analyzer edited = ANALYZER.with(KNOWLEDGE.with(List.of(edit)));

        assertThat(edited.analyze(MATCH).topics()).extracting(Topic::getCode).doesNotContain("medtop:15000000");
        assertThat(edited.knowledgeVersion()).isNotEqualTo(ANALYZER.knowledgeVersion());
        assertThat(edited.modelVersion()).isEqualTo(ANALYZER.modelVersion());
    }

    @Test
    void a_new_entry_is_found_at_once() {
        KnowledgeEntry edit = new KnowledgeEntry(
                "harbour",
                new GazetteerEntry(EntityType.ORGANISATION, "Harbour Town Rovers", null, List.of("Harbour town"), 0.9),
                Instant.EPOCH);

        Analysis analysis = ANALYZER.with(KNOWLEDGE.with(List.of(edit))).analyze(MATCH);

        assertThat(analysis.entities()).extracting(Entity::getName).contains("Harbour Town Rovers");
    }

    @Test
    void the_same_document_gives_the_same_analysis_in_every_thread_and_analyser() {
        Analysis expected = ANALYZER.analyze(MATCH);

        assertThat(new Analyzer(KNOWLEDGE).analyze(MATCH)).isEqualTo(expected);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> ANALYZER.analyze(MATCH)))
                .allMatch(expected::equals);
    }

    @Test
    void nothing_gives_nothing() {
        Analysis analysis = ANALYZER.analyze(new Document(null, null, null));

        assertThat(analysis.language().getTag()).isEqualTo("und");
        assertThat(analysis.entities()).isEmpty();
        assertThat(analysis.topics()).isEmpty();
        assertThat(analysis.signature().isEmpty()).isTrue();
    }
}
