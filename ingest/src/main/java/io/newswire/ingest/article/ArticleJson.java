package io.newswire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from JSON: ninjs 1 to 3, and the lines that {@code feed parse} and {@code extract} write. The key that
 * Newswire writes is taken before its cousins in ninjs; keys that mean nothing here are let be.
 */
public final class ArticleJson {

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
                .byline(in.textOrFirst("byline", "bylines"))
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
        for (JsonNode body : in.array("bodies")) {
            String value = body.path("value").textValue();
            String type =
                    body.path("contentType").asText(body.path("contenttype").asText());
            if (type.contains("html")) {
                article.markup(value);
            } else {
                article.text(value);
            }
        }
    }

    private static void lists(Keys in, ArticleBuilder article) throws ArticleFormatException {
        for (JsonNode topic : in.array("topicsGiven")) {
            article.topic(topic.textValue());
        }
        for (JsonNode subject : in.array("subjects", "subject")) {
            article.topic(
                    subject.isTextual()
                            ? subject.textValue()
                            : subject.path("name").textValue());
        }
        for (JsonNode medium : in.array("media")) {
            article.media(medium.path("href").textValue(), medium.path("type").textValue());
        }
        // An array since ninjs 2, an object of them before; either is walked by its values.
        for (JsonNode rendition : in.node("renditions")) {
            String type = rendition
                    .path("contentType")
                    .asText(rendition.path("mimetype").textValue());
            article.media(rendition.path("href").textValue(), type);
        }
        article.media(in.text("image"), null);
    }

    private static @Nullable String rights(Keys in) throws ArticleFormatException {
        JsonNode rights = in.node("rightsInfo");
        if (rights.isArray() && !rights.isEmpty()) {
            rights = rights.get(0);
        }
        if (rights.isObject()) {
            return rights.path("usageTerms").asText(rights.path("usageterms").textValue());
        }
        return rights.isTextual() ? rights.textValue() : in.text("usageTerms", "usageterms", "copyrightnotice");
    }

    private static void require(ArticleBuilder article, Keys in) throws ArticleFormatException {
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
