package io.newswire.enrich.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.enrich.analysis.similarity.Shingles;
import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.analysis.text.Tokens;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups enriched articles into stories without Kafka: give it one after another, in the order of arrival. Not safe for
 * use by several threads.
 */
public final class StoryFilter {

    private final Shingles shingles = new Shingles();
    private final StoryGrouper grouper = new StoryGrouper();
    private final Map<String, StoryIndex> indexByGroup = new HashMap<>();

    /**
     * Puts an article into a story.
     *
     * @param enriched an article as {@code enrich} writes it: {@code uri}, {@code headline}, {@code text}, {@code
     *     language}, {@code entities}, {@code published}
     * @return {@code uri}, {@code story} (the uri of the article that opened it) and, for a copy, {@code duplicateOf}; then
     *     what it has shown of others, in order: {@code merged} or {@code split} (a story) {@code into} (another), or an
     *     {@code original} in place of {@code insteadOf}, each with the uris of {@code articles}
     * @throws IllegalArgumentException naming the key that is missing or wrong
     */
    public List<ObjectNode> apply(JsonNode enriched) {
        String uri = string(enriched, "uri");
        if (uri == null || uri.isBlank()) {
            throw new IllegalArgumentException("uri is missing: each article needs its own");
        }
        String group = StoryGroup.of(enriched.path("language").path("tag").asText("und"));
        Told told = grouper.assign(
                article(uri, enriched), indexByGroup.computeIfAbsent(group, g -> new MemoryStoryIndex()));
        return StoryLines.of(uri, told);
    }

    private StoryArticle article(String uri, JsonNode enriched) {
        @Nullable String headline = string(enriched, "headline");
        @Nullable String text = string(enriched, "text");
        Signature signature = shingles.signature(Tokens.of(text));
        return new StoryArticle(uri, signature, StoryTerms.of(entities(enriched), headline, text), published(enriched));
    }

    private static List<String> entities(JsonNode enriched) {
        var entities = new ArrayList<String>();
        for (JsonNode entity : enriched.path("entities")) {
            String id = string(entity, "id");
            String name = string(entity, "name");
            if (id != null || name != null) {
                entities.add(StoryTerms.entity(id, orEmpty(name)));
            }
        }
        return entities;
    }

    /** Articles without a date count as published at one time. */
    private static Instant published(JsonNode enriched) {
        @Nullable String published = string(enriched, "published");
        try {
            return published == null ? Instant.EPOCH : Instant.parse(published);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("published is no time of RFC 3339: '" + published + "'", e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String string(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(key + " is no string");
        }
        return value.textValue();
    }
}
