package io.newswire.ingest.feed;

import io.newswire.record.RawArticle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, and JSON Feed 1 and 1.1; which one it is, is told from the first
 * character and the root element, since content types are often wrong. Safe for use by many threads.
 */
public final class FeedParser {

    /** Items taken from one document, unless told otherwise. */
    public static final int MAX_ITEMS = 2_000;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final XmlFeedReader xml = new XmlFeedReader();
    private final JsonFeedReader json = new JsonFeedReader();
    private final int maxItems;

    /** A parser that takes {@value #MAX_ITEMS} items from a document. */
    public FeedParser() {
        this(MAX_ITEMS);
    }

    /** A parser that takes so many items from a document, and flags that there were more. */
    public FeedParser(int maxItems) {
        this.maxItems = maxItems;
    }

    /**
     * Reads a feed.
     *
     * @throws FeedFormatException where it is none
     */
    public ParsedFeed parse(FeedDocument document) throws FeedFormatException {
        ParsedFeed all = looksLikeJson(document.body()) ? json.read(document) : xml.read(document);
        List<RawArticle> items = distinct(all.items());
        boolean tooMany = items.size() > maxItems;
        return new ParsedFeed(
                all.title(),
                tooMany ? items.subList(0, maxItems) : items,
                all.children(),
                tooMany || all.truncated(),
                all.interval());
    }

    /** An item once. Some feeds give all their items one id: those that differ in address or headline are let be. */
    private static List<RawArticle> distinct(List<RawArticle> items) {
        Set<List<String>> seen = new HashSet<>();
        List<RawArticle> distinct = new ArrayList<>(items.size());
        for (RawArticle item : items) {
            if (seen.add(List.of(item.getId(), String.valueOf(item.getUri()), String.valueOf(item.getHeadline())))) {
                distinct.add(item);
            }
        }
        return distinct;
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
