package io.newswire.ingest.feed;

import io.newswire.record.RawArticle;
import java.util.List;

/**
 * Reads RSS 0.90 to 2.0, RDF, CDF, Atom 0.3 and 1.0, JSON Feed 1 and 1.1, and sitemaps with their indexes. Which one it
 * is, is told from the first character and the root element, since content types are often wrong. Safe for use by many
 * threads.
 */
public final class FeedParser {

    /** Items taken from one document, unless told otherwise. */
    public static final int MAX_ITEMS = 2_000;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final JsonFeedReader json;
    private final XmlReader xml;
    private final int maxItems;

    /** A parser that takes {@value #MAX_ITEMS} items from a document. */
    public FeedParser() {
        this(MAX_ITEMS);
    }

    /** A parser that takes so many items from a document, and flags that there were more. */
    public FeedParser(int maxItems) {
        this.json = new JsonFeedReader(maxItems);
        this.xml = new XmlReader(maxItems);
        this.maxItems = maxItems;
    }

    /**
     * Reads a feed.
     *
     * @throws FeedFormatException where it is none
     */
    public ParsedFeed parse(FeedDocument document) throws FeedFormatException {
        ParsedFeed all = looksLikeJson(document.body()) ? json.read(document) : xml.read(document);
        List<RawArticle> items = all.items();
        boolean tooMany = items.size() > maxItems;
        return new ParsedFeed(
                all.title(),
                tooMany ? items.subList(0, maxItems) : items,
                all.children(),
                tooMany || all.truncated(),
                all.interval());
    }

    private static boolean looksLikeJson(byte[] body) {
        for (int i = startAfterMark(body); i < body.length; i++) {
            if (!Character.isWhitespace(body[i])) {
                return body[i] == '{' || body[i] == '[';
            }
        }
        return false;
    }

    /** JSON is UTF-8, where the mark is three bytes. */
    private static int startAfterMark(byte[] body) {
        boolean marked = body.length >= 3
                && (((body[0] & 0x0F) << 12) | ((body[1] & 0x3F) << 6) | (body[2] & 0x3F)) == BYTE_ORDER_MARK;
        return marked ? 3 : 0;
    }
}
