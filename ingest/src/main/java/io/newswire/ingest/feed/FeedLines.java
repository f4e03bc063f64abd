package io.newswire.ingest.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Items of a feed as JSON objects, one a line: {@code id} (the item's own), {@code uri}, {@code headline},
 * {@code summary}, {@code text}, {@code markup}, {@code byline}, {@code published}, {@code updated}, {@code language},
 * {@code topicsGiven}, {@code media}; a key is absent where its value is unknown. An item that is not simply usable also
 * has {@code pubStatus}, {@code embargoedUntil} and {@code expires}, so that what reads the lines heeds them.
 */
public final class FeedLines {

    private final ObjectMapper mapper = new ObjectMapper();

    /** One item as an object. */
    public ObjectNode line(RawArticle item) {
        ObjectNode line = mapper.createObjectNode();
        line.put("id", item.getSourceItemId());
        put(line, "uri", item.getUri());
        put(line, "headline", item.getHeadline());
        put(line, "summary", item.getSummary());
        put(line, "text", item.getText());
        put(line, "markup", item.getMarkup());
        put(line, "byline", item.getByline());
        put(line, "published", item.getPublished());
        put(line, "updated", item.getUpdated());
        put(line, "language", item.getLanguage());
        putLists(line, item);
        putRestrictions(line, item);
        return line;
    }

    private static void putLists(ObjectNode line, RawArticle item) {
        if (!item.getTopicsGiven().isEmpty()) {
            ArrayNode topics = line.putArray("topicsGiven");
            item.getTopicsGiven().forEach(topics::add);
        }
        if (!item.getMedia().isEmpty()) {
            ArrayNode media = line.putArray("media");
            item.getMedia().forEach(one -> {
                ObjectNode object = media.addObject().put("href", one.getHref());
                put(object, "type", one.getType());
            });
        }
    }

    private static void putRestrictions(ObjectNode line, RawArticle item) {
        if (item.getPubStatus() != PubStatus.usable) {
            line.put("pubStatus", item.getPubStatus().name());
        }
        put(line, "embargoedUntil", item.getEmbargoedUntil());
        put(line, "expires", item.getExpires());
    }

    private static void put(ObjectNode line, String key, @Nullable String value) {
        if (value != null) {
            line.put(key, value);
        }
    }

    private static void put(ObjectNode line, String key, @Nullable Instant value) {
        if (value != null) {
            line.put(key, value.toString());
        }
    }
}
