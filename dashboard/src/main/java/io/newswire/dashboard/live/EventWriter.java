package io.newswire.dashboard.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.Entity;
import io.newswire.record.PubStatus;
import io.newswire.record.Topic;
import io.newswire.schemas.json.RecordJson;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes events of articles. */
final class EventWriter {

    /** A larger article is announced without its content, which the reader fetches if it is wanted. */
    static final int MAX_CHARACTERS = 256 * 1024;

    private static final List<String> ANNOUNCED = List.of(
            "id", "version", "pubStatus", "source", "published", "fetched", "firstCreated", "language", "story");

    private EventWriter() {}

    /**
     * An article that may be shown as {@code article}, any other as {@code withdrawn}, with nothing of its content.
     *
     * @param id the event's id
     */
    static LiveEvent of(String id, EnrichedArticle article, Instant now) {
        if (!visible(article, now)) {
            return LiveEvent.forAll(id, "withdrawn", withdrawn(article).toString());
        }
        ObjectNode whole = RecordJson.write(article);
        String json = whole.toString();
        if (json.length() > MAX_CHARACTERS) {
            json = whole.retain(ANNOUNCED).toString();
        }
        return LiveEvent.about(topicsOf(article), entitiesOf(article), id, "article", json);
    }

    private static boolean visible(EnrichedArticle article, Instant now) {
        return article.getPubStatus() == PubStatus.usable
                && (article.getEmbargoedUntil() == null
                        || !article.getEmbargoedUntil().isAfter(now))
                && (article.getExpires() == null || article.getExpires().isAfter(now));
    }

    private static ObjectNode withdrawn(EnrichedArticle article) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", article.getId())
                .put("version", article.getVersion())
                .put("pubStatus", article.getPubStatus().name());
    }

    /** Former topics too: whoever shows the article under one of them learns that it has left. */
    private static Set<String> topicsOf(EnrichedArticle article) {
        var codes = new HashSet<String>(article.getFormerTopics());
        for (Topic topic : article.getTopics()) {
            codes.add(topic.getCode());
        }
        return codes;
    }

    private static Set<String> entitiesOf(EnrichedArticle article) {
        var keys = new HashSet<String>();
        for (Entity entity : article.getEntities()) {
            keys.add(entity.getId() == null ? entity.getType() + ":" + entity.getName() : entity.getId());
            keys.add(entity.getName().toLowerCase(Locale.ROOT));
        }
        return keys;
    }
}
