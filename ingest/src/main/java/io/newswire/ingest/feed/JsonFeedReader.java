package io.newswire.ingest.feed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Feed 1 and 1.1. An item may carry {@code "_newswire": {"pubStatus", "embargoedUntil", "expires"}}: the
 * format leaves names with an underscore to whoever needs them.
 */
final class JsonFeedReader {

    /** An address, as the format wants it, or the number alone, which some write. */
    private static final Pattern VERSION = Pattern.compile("https?://(www\\.)?jsonfeed\\.org/version/.*|1(\\.[01])?");

    /** Forgives what does not change what is meant: line breaks in texts, a comma too many, a needless backslash. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final int maxItems;

    JsonFeedReader(int maxItems) {
        this.maxItems = maxItems;
    }

    ParsedFeed read(FeedDocument document) throws FeedFormatException {
        JsonNode feed = parse(document);
        requireFeed(feed, document);
        var links = new Links(document.url());
        List<RawArticle> items = new ArrayList<>();
        // One more than is taken shows that there are more.
        for (int i = 0; i < feed.get("items").size() && i <= maxItems; i++) {
            items.add(article(feed, feed.get("items").get(i), links, document));
        }
        return ParsedFeed.of(text(feed, "title"), items);
    }

    private JsonNode parse(FeedDocument document) throws FeedFormatException {
        try {
            return mapper.readTree(document.body());
        } catch (JsonProcessingException e) {
            throw new FeedFormatException(document.url(), "not well-formed JSON: " + message(e), e);
        } catch (IOException e) {
            throw new FeedFormatException(document.url(), "not JSON: " + e.getMessage(), e);
        }
    }

    private static String message(JsonProcessingException e) {
        JsonLocation where = e.getLocation();
        return where == null
                ? e.getOriginalMessage()
                : "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": " + e.getOriginalMessage();
    }

    private static void requireFeed(JsonNode feed, FeedDocument document) throws FeedFormatException {
        if (!VERSION.matcher(feed.path("version").asText()).matches()) {
            throw new FeedFormatException(
                    document.url(),
                    "JSON, but its \"version\" is none of JSON Feed, such as https://jsonfeed.org/version/1.1",
                    null);
        }
        if (!feed.path("items").isArray()) {
            throw new FeedFormatException(document.url(), "a JSON Feed, but its \"items\" are not an array", null);
        }
    }

    private static RawArticle article(JsonNode feed, JsonNode item, Links links, FeedDocument document) {
        JsonNode own = item.path("_newswire");
        var article = new ArticleBuilder(document.source(), document.fetched())
                .itemId(id(item))
                .uri(links.resolve(text(item, "url")))
                .uri(text(item, "url") != null ? null : links.resolve(text(item, "external_url")))
                .headline(text(item, "title"))
                .summary(text(item, "summary"))
                .text(text(item, "content_text"))
                .markup(html(item, links))
                .byline(byline(item) != null ? byline(item) : byline(feed))
                .language(text(item, "language") != null ? text(item, "language") : text(feed, "language"))
                .published(FeedTimes.read(text(item, "date_published")))
                .updated(FeedTimes.read(text(item, "date_modified")))
                .pubStatus(pubStatus(own))
                .embargoedUntil(FeedTimes.read(text(own, "embargoedUntil")))
                .expires(FeedTimes.read(text(own, "expires")));
        item.path("tags").forEach(tag -> article.topic(tag.textValue()));
        media(item, links, article);
        return article.build();
    }

    private static void media(JsonNode item, Links links, ArticleBuilder article) {
        article.media(links.resolve(text(item, "image")), null);
        article.media(links.resolve(text(item, "banner_image")), null);
        for (JsonNode attachment : item.path("attachments")) {
            article.media(links.resolve(text(attachment, "url")), text(attachment, "mime_type"));
        }
    }

    private static @Nullable String html(JsonNode item, Links links) {
        String html = text(item, "content_html");
        return html == null ? null : HtmlLinks.resolve(html, links);
    }

    /** Version 1 has feeds whose ids are numbers. */
    private static @Nullable String id(JsonNode item) {
        return item.path("id").isValueNode() && !item.path("id").isNull()
                ? item.get("id").asText()
                : null;
    }

    private static @Nullable String byline(JsonNode node) {
        String names = StreamSupport.stream(node.path("authors").spliterator(), false)
                .map(author -> author.path("name").asText())
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? text(node.path("author"), "name") : names;
    }

    private static @Nullable PubStatus pubStatus(JsonNode own) {
        return Arrays.stream(PubStatus.values())
                .filter(status -> status.name().equals(text(own, "pubStatus")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.path(key).textValue();
    }
}
