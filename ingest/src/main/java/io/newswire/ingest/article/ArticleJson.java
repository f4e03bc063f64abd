package io.newswire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from JSON: ninjs 1 to 3, and the lines that {@code feed parse} and {@code extract} write. The key that
 * Newswire writes is taken before its cousins in ninjs; keys that mean nothing here are let be.
 */
public final class ArticleJson {

    private static final Set<String> MEDIA_TYPES = Set.of("picture", "graphic", "video", "audio");

    /** What ninjs 3 describes besides. */
    private static final Set<String> NO_ARTICLES = Set.of("event", "planning");

    /**
     * Reads an article.
     *
     * @throws ArticleFormatException naming the key and what is wrong with it
     */
    public RawArticle read(JsonNode json, Source source, Instant fetched) throws ArticleFormatException {
        if (!json.isObject()) {
            throw new ArticleFormatException("", "an article is a JSON object, not " + kind(json));
        }
        var in = new Keys(json);
        var article = new ArticleBuilder(source, fetched);
        String uri = in.text("uri");
        article.itemId(in.text("id", "guid"))
                .itemId(uri)
                .uri(uri)
                .language(in.text("language"))
                .headline(in.textOrFirst("headline", "headlines"))
                .byline(in.textOrFirst("byline", "by", "bylines"))
                .summary(in.textOrFirst("summary", "description_text", "descriptions"))
                .pubStatus(in.pubStatus("pubStatus", "pubstatus"))
                .published(in.time("published", "firstCreated", "firstcreated"))
                .updated(in.time("updated", "versionCreated", "versioncreated"))
                .embargoedUntil(in.time("embargoedUntil", "embargoeduntil", "embargoed"))
                .expires(in.time("expires"))
                .rightsInfo(rights(in));
        body(in, article);
        lists(in, article);
        require(article, in);
        return article.build();
    }

    private static void body(Keys in, ArticleBuilder article) throws ArticleFormatException {
        article.text(in.text("text", "body_text")).markup(in.text("markup", "body_xhtml", "body_html"));
        // The main one last, so that it stands.
        List<JsonNode> bodies = in.mainFirst("bodies");
        for (int i = bodies.size() - 1; i >= 0; i--) {
            String value = bodies.get(i).path("value").textValue();
            if (value != null && contentType(bodies.get(i)).contains("html")) {
                article.markup(value);
            } else if (value != null) {
                article.text(value);
            }
        }
    }

    private static void lists(Keys in, ArticleBuilder article) throws ArticleFormatException {
        for (JsonNode topic : in.array("topicsGiven")) {
            article.topic(topic.textValue());
        }
        for (JsonNode subject : in.array("subjects", "subject")) {
            if (subject.isTextual()) {
                article.topic(subject.textValue());
            } else {
                String code = subject.path("code").textValue();
                Subjects.add(
                        article,
                        subject.path("name").textValue(),
                        code != null ? code : subject.path("uri").textValue());
            }
        }
        for (JsonNode medium : in.array("media")) {
            article.media(medium.path("href").textValue(), medium.path("type").textValue());
        }
        // Arrays since ninjs 2, objects of them before; either is walked by its values.
        for (JsonNode rendition : in.node("renditions")) {
            addRendition(rendition, article);
        }
        for (JsonNode association : in.node("associations")) {
            if (MEDIA_TYPES.contains(association.path("type").asText())) {
                widest(association.path("renditions")).ifPresent(rendition -> addRendition(rendition, article));
            }
        }
        article.media(in.text("image"), null);
    }

    private static void addRendition(JsonNode rendition, ArticleBuilder article) {
        String type = contentType(rendition);
        article.media(rendition.path("href").textValue(), type.isEmpty() ? null : type);
    }

    /** The key is {@code contentType} since ninjs 2; before, {@code contenttype} or {@code mimetype}. */
    private static String contentType(JsonNode node) {
        return Stream.of("contentType", "contenttype", "mimetype")
                .map(key -> node.path(key).asText())
                .filter(type -> !type.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Renditions of an associated picture show the same thing: one is enough. */
    private static Optional<JsonNode> widest(JsonNode renditions) {
        return StreamSupport.stream(renditions.spliterator(), false)
                .filter(rendition -> rendition.path("href").isTextual())
                .max(Comparator.comparingInt(
                        rendition -> rendition.path("width").asInt()));
    }

    private static @Nullable String rights(Keys in) throws ArticleFormatException {
        JsonNode rights = in.node("rightsInfo", "rightsinfo");
        if (rights.isArray() && !rights.isEmpty()) {
            rights = rights.get(0);
        }
        if (rights.isTextual()) {
            return rights.textValue();
        }
        String terms =
                rights.path("usageTerms").asText(rights.path("usageterms").textValue());
        String stated = in.text("usageTerms", "usageterms", "copyrightNotice", "copyrightnotice");
        return Stream.of(
                        terms,
                        stated,
                        rights.path("linkedRights").textValue(),
                        rights.path("linkedrights").textValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void require(ArticleBuilder article, Keys in) throws ArticleFormatException {
        String type = in.node("type").asText();
        if (NO_ARTICLES.contains(type)) {
            throw new ArticleFormatException("/type", "an article is wanted here, not the description of an " + type);
        }
        boolean canceled = in.pubStatus("pubStatus", "pubstatus") == PubStatus.canceled;
        if (canceled && in.text("uri", "id", "guid") == null) {
            throw new ArticleFormatException("/uri", "a withdrawal needs the uri (or id) of what is withdrawn");
        }
        if (!canceled && !article.hasHeadline() && !article.hasBody()) {
            throw new ArticleFormatException("/headline", "an article needs a headline, a text or a markup");
        }
    }

    static String kind(JsonNode json) {
        return json.getNodeType() == JsonNodeType.ARRAY
                ? "an array"
                : "a " + json.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
