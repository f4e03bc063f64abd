package io.newswire.dashboard;

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
import io.newswire.schemas.ArticleId;
import io.newswire.schemas.MediaTopic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enriched articles for tests. */
public final class TestArticles {

    private TestArticles() {}

    /** A usable English article of the live run without entities or topics. */
    public static EnrichedArticle.Builder article(String name, Instant published) {
        String id = ArticleId.of("test", name);
        return EnrichedArticle.newBuilder()
                .setId(id)
                .setVersion(1)
                .setUri("https://example.org/" + id)
                .setSource(Source.newBuilder()
                        .setId("test")
                        .setKind(SourceKind.feed)
                        .setName("Test Wire")
                        .build())
                .setHeadline(name)
                .setText("Text of " + name)
                .setPublished(published)
                .setFetched(published.plusSeconds(1))
                .setFirstCreated(published.plusSeconds(1))
                .setLanguage(new Language("en", 0.98))
                .setStory(new Story(id, null))
                .setEnrichment(new Enrichment("test-model", "test-knowledge", "live"));
    }

    /** The same article withdrawn: nothing of its content is left. */
    public static EnrichedArticle canceled(EnrichedArticle article) {
        return EnrichedArticle.newBuilder(article)
                .setVersion(article.getVersion() + 1)
                .setPubStatus(PubStatus.canceled)
                .setHeadline(null)
                .setText(null)
                .setByline(null)
                .setSummary(null)
                .setEntities(List.of())
                .setTopics(List.of())
                .setFormerTopics(
                        article.getTopics().stream().map(Topic::getCode).toList())
                .setStory(null)
                .build();
    }

    public static Topic topic(MediaTopic topic, String... evidence) {
        return new Topic(topic.code(), topic.label(), 0.8, List.of(evidence));
    }

    /** An entity with a mention wherever its name stands in headline and text. */
    public static Entity entity(
            EntityType type, String name, @Nullable String id, String headline, String text, String... otherNames) {
        var mentions = new ArrayList<Mention>();
        for (String wanted : others(name, otherNames)) {
            mentions.addAll(mentions(Field.headline, headline, wanted));
            mentions.addAll(mentions(Field.text, text, wanted));
        }
        return new Entity(type, name, id, 0.7, 0.9, mentions);
    }

    private static List<String> others(String name, String... otherNames) {
        var all = new ArrayList<>(List.of(otherNames));
        all.add(0, name);
        return all;
    }

    private static List<Mention> mentions(Field field, String text, String name) {
        var found = new ArrayList<Mention>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int start = text.codePointCount(0, at);
            found.add(new Mention(field, start, start + name.codePointCount(0, name.length())));
        }
        return found;
    }
}
