package io.newswire.ingest.feed;

import io.newswire.ingest.xml.XmlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is XML: sitemaps by the name of their root element, everything else as a feed. */
final class XmlReader {

    /** A comment, which may have tags in it, or a start tag. */
    private static final Pattern COMMENT_OR_START_TAG =
            Pattern.compile("<!--.*?-->|<(?:[\\w.-]+:)?([a-zA-Z][\\w.-]*)", Pattern.DOTALL);

    /** A comment before the root may be long, but not as long as this. */
    private static final int PROLOGUE = 50_000;

    private final XmlFeedReader feeds;
    private final SitemapReader sitemaps;

    XmlReader(int maxItems) {
        this.feeds = new XmlFeedReader(maxItems);
        this.sitemaps = new SitemapReader(maxItems);
    }

    ParsedFeed read(FeedDocument document) throws FeedFormatException {
        String xml = XmlText.decode(document.body(), document.contentType()).strip();
        return switch (root(xml)) {
            case "urlset" -> sitemaps.readUrls(xml, document);
            case "sitemapindex" -> sitemaps.readIndex(xml, document);
            default -> feeds.read(xml, document);
        };
    }

    private static String root(String xml) {
        Matcher matcher = COMMENT_OR_START_TAG.matcher(xml).region(0, Math.min(xml.length(), PROLOGUE));
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                return matcher.group(1);
            }
        }
        return "";
    }
}
