package io.newswire.ingest.push;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.ingest.article.ArticleJson;
import io.newswire.ingest.article.Entry;
import io.newswire.ingest.article.JsonValues;
import io.newswire.ingest.wire.WireXml;
import io.newswire.record.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a push: in JSON one article, an array of them, or one a line; in XML a document of NewsML-G2 or NITF.
 * Which it is, is told by looking: senders name types of all kinds.
 */
final class PushedArticles {

    /** More of them take one sender's turn for too long. */
    static final int MAX_ENTRIES = 10_000;

    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final ArticleJson articles = new ArticleJson();
    private final WireXml xml = new WireXml();

    /**
     * Reads all entries of a body.
     *
     * @param charset what HTTP says of XML, which JSON does not heed
     * @throws RefusedPushException where the body as a whole cannot be read
     */
    List<Entry> read(byte[] body, @Nullable String charset, Source source, Instant now) throws RefusedPushException {
        if (Arrays.mismatch(body, WARC) == WARC.length) {
            throw new RefusedPushException(
                    400, "a web archive is imported, not pushed: newswire import FILE", "the body");
        }
        List<Entry> entries = WireXml.isXml(body) ? xml(body, charset, source, now) : json(body, source, now);
        if (entries.isEmpty()) {
            throw new RefusedPushException(400, "the request has no articles", "the body");
        }
        return entries;
    }

    private List<Entry> xml(byte[] body, @Nullable String charset, Source source, Instant now)
            throws RefusedPushException {
        try {
            return xml.read(body, charset, source, now);
        } catch (ArticleFormatException e) {
            throw new RefusedPushException(400, e.getMessage(), e.path().isEmpty() ? "the body" : e.path());
        }
    }

    private List<Entry> json(byte[] body, Source source, Instant now) throws RefusedPushException {
        List<Entry> entries = new ArrayList<>();
        try (var values = new JsonValues(new ByteArrayInputStream(body))) {
            for (JsonNode value = values.next(); value != null; value = values.next()) {
                if (entries.size() >= MAX_ENTRIES) {
                    throw new RefusedPushException(
                            400, "more than " + MAX_ENTRIES + " articles; send fewer at a time", "the body");
                }
                entries.add(entry(value, "item " + (entries.size() + 1), source, now));
            }
            return entries;
        } catch (JsonProcessingException e) {
            throw new RefusedPushException(
                    400,
                    "not well-formed JSON: " + e.getOriginalMessage(),
                    "item " + (entries.size() + 1) + where(e.getLocation()));
        } catch (IOException e) {
            throw new RefusedPushException(400, "not JSON in UTF-8: " + e.getMessage(), "item " + (entries.size() + 1));
        }
    }

    private Entry entry(JsonNode value, String at, Source source, Instant now) {
        try {
            return new Entry.Article(articles.read(value, source, now));
        } catch (ArticleFormatException e) {
            return new Entry.Refused(at + (e.path().isEmpty() ? "" : ", " + e.path()), e.getMessage());
        }
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
