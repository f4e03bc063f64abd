package io.newswire.ingest.push;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.ingest.article.ArticleJson;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the body of a push: one article, an array of them, or one a line. Which it is, is told by looking; all three are
 * a sequence of JSON values.
 */
final class PushedArticles {

    private final ObjectMapper mapper = new ObjectMapper();
    private final ArticleJson articles = new ArticleJson();

    /**
     * Reads all articles of a body.
     *
     * @throws BadPushException naming the first that is wrong
     */
    List<RawArticle> read(byte[] body, Source source, Instant now) throws BadPushException {
        List<RawArticle> read = new ArrayList<>();
        for (JsonNode item : items(body)) {
            try {
                read.add(articles.read(item, source, now));
            } catch (ArticleFormatException e) {
                throw new BadPushException(e.getMessage(), place(read.size() + 1, e.path()));
            }
        }
        if (read.isEmpty()) {
            throw new BadPushException("the request has no articles", "the body");
        }
        return read;
    }

    private static String place(int item, String path) {
        return "item " + item + (path.isEmpty() ? "" : ", " + path);
    }

    private List<JsonNode> items(byte[] body) throws BadPushException {
        List<JsonNode> items = new ArrayList<>();
        try (MappingIterator<JsonNode> values = mapper.readerFor(JsonNode.class).readValues(body)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    value.forEach(items::add);
                } else {
                    items.add(value);
                }
            }
            return items;
        } catch (JsonProcessingException e) {
            throw new BadPushException(
                    "not well-formed JSON: " + e.getOriginalMessage(), place(items.size() + 1, where(e.getLocation())));
        } catch (IOException e) {
            throw new BadPushException("not JSON in UTF-8: " + e.getMessage(), "item " + (items.size() + 1));
        }
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
