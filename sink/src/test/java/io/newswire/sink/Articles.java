package io.newswire.sink;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.Enrichment;
import io.newswire.record.Entity;
import io.newswire.record.EntityType;
import io.newswire.record.Field;
import io.newswire.record.Language;
import io.newswire.record.Mention;
import io.newswire.record.PubStatus;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import io.newswire.record.Story;
import io.newswire.record.Topic;
import io.newswire.schemas.MediaTopic;
import java.time.Instant;
import java.util.List;

/** Enriched articles for tests. */
public final class Articles {

    public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private Articles() {}

    /** A usable article about sport that names one place. */
    public static EnrichedArticle.Builder usable(String id, int version) {
        return EnrichedArticle.newBuilder()
                .setId(id)
                .setVersion(version)
                .setPubStatus(PubStatus.usable)
                .setUri("https://example.org/" + id)
                .setSource(Source.newBuilder()
                        .setId("feed-1")
                        .setKind(SourceKind.feed)
                        .setName("The Feed")
                        .build())
                .setHeadline("Harbour race won by a yard")
                .setText("A crowd in Bergen saw it.\n\nThe next one is in May.")
                .setPublished(MORNING)
                .setFetched(MORNING.plusSeconds(60))
                .setFirstCreated(MORNING.plusSeconds(60))
                .setLanguage(new Language("en", 0.9))
                .setEntities(List.of(place("Bergen", 14)))
                .setTopics(List.of(topic(MediaTopic.SPORT)))
                .setStory(Story.newBuilder().setId(id).build())
                .setEnrichment(
                        Enrichment.newBuilder().setModel("1").setKnowledge("k").build());
    }

    /** An article that was withdrawn, and had been routed to sport. */
    public static EnrichedArticle.Builder canceled(String id, int version) {
        return usable(id, version)
                .setPubStatus(PubStatus.canceled)
                .setHeadline(null)
                .setText(null)
                .setEntities(List.of())
                .setTopics(List.of())
                .setStory(null)
                .setFormerTopics(List.of(MediaTopic.SPORT.code()));
    }

    public static Topic topic(MediaTopic topic) {
        return Topic.newBuilder()
                .setCode(topic.code())
                .setLabel(topic.label())
                .setConfidence(0.8)
                .setEvidence(List.of("race"))
                .build();
    }

    public static Entity place(String name, int start) {
        return Entity.newBuilder()
                .setType(EntityType.PLACE)
                .setName(name)
                .setRelevance(0.5)
                .setConfidence(0.7)
                .setMentions(List.of(new Mention(Field.text, start, start + name.length())))
                .build();
    }
}
