package io.newswire.ingest.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The article in a web page.
 *
 * @param uri its canonical address, or the page's
 * @param headline plain text, without the site's name
 * @param byline who wrote it
 * @param published when, as the page states it; null where it does not
 * @param modified when it was last modified, as the page states it; null where it does not
 * @param language BCP 47 tag, as the page states it
 * @param text paragraphs parted by one blank line; null where none was found
 * @param image address of the lead picture
 * @param quality how likely this is the article and the whole of it, from 0 to 1; see {@link Quality}
 * @param paywall whether it, or a part of it, is kept from those who do not pay; null where the page does not say
 */
public record ExtractedArticle(
        String uri,
        @Nullable String headline,
        @Nullable String byline,
        @Nullable Instant published,
        @Nullable Instant modified,
        @Nullable String language,
        @Nullable String text,
        @Nullable String image,
        double quality,
        @Nullable Boolean paywall) {

    /** As a JSON object, keys absent where unknown. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("uri", uri);
        put(json, "headline", headline);
        put(json, "byline", byline);
        put(json, "published", published);
        put(json, "modified", modified);
        put(json, "language", language);
        put(json, "text", text);
        put(json, "image", image);
        json.put("quality", quality);
        return paywall == null ? json : json.put("paywall", paywall);
    }

    private static void put(ObjectNode json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value.toString());
        }
    }
}
