package io.newswire.ingest.feed;

import io.newswire.ingest.xml.LenientXml;
import io.newswire.ingest.xml.Nesting;
import io.newswire.ingest.xml.SafeXml;
import io.newswire.record.RawArticle;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdom2.JDOMException;
import org.jdom2.output.SAXOutputter;
import org.xml.sax.SAXException;

/**
 * Reads sitemaps, those of Google News among them, and sitemap indexes. They are read as a stream of which only the
 * newest addresses are kept, so that the largest allowed, of 50,000, takes a fraction of a second.
 * One that is not well-formed is read leniently; one too large for that, up to where it breaks.
 */
final class SitemapReader {

    /** Older addresses are no news; sitemaps keep them for years. */
    private static final Duration MAX_AGE = Duration.ofDays(30);

    /** Children of an index that are told. */
    private static final int MAX_CHILDREN = 500;

    private static final Nesting NESTING = Nesting.of(
            Set.of("url", "sitemap"),
            Set.of("loc", "lastmod", "changefreq", "priority", "title", "publication_date"),
            Set.of("news", "image"));

    private final SafeXml safe = new SafeXml();
    private final LenientXml lenient = new LenientXml(Namespaces.BY_PREFIX, NESTING);
    private final int maxItems;

    SitemapReader(int maxItems) {
        this.maxItems = maxItems;
    }

    /** Reads a sitemap: its addresses are items, with what is said about them. */
    ParsedFeed readUrls(String xml, FeedDocument document) throws FeedFormatException {
        NewestEntries newest = read(xml, maxItems, document);
        var links = new Links(document.url());
        List<RawArticle> items = newest.newestFirst().stream()
                .map(entry -> entry.article(document, links))
                .toList();
        return new ParsedFeed(null, items, List.of(), newest.tooMany(), null);
    }

    /** Reads a sitemap index: the sitemaps that it names are children. */
    ParsedFeed readIndex(String xml, FeedDocument document) throws FeedFormatException {
        NewestEntries newest = read(xml, MAX_CHILDREN, document);
        var links = new Links(document.url());
        List<URI> children = newest.newestFirst().stream()
                .map(entry -> entry.child(links))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new ParsedFeed(null, List.of(), children, newest.tooMany(), null);
    }

    private NewestEntries read(String xml, int max, FeedDocument document) throws FeedFormatException {
        var entries = new NewestEntries(max, document.fetched().minus(MAX_AGE));
        try {
            safe.read(new StringReader(xml), new SitemapHandler(entries));
            return entries;
        } catch (IOException | SAXException e) {
            boolean enough = XmlLimits.hasTooManyTags(xml) && !entries.isEmpty();
            return enough ? entries : recover(xml, max, document, e);
        }
    }

    private NewestEntries recover(String xml, int max, FeedDocument document, Exception problem)
            throws FeedFormatException {
        var entries = new NewestEntries(max, document.fetched().minus(MAX_AGE));
        XmlLimits.requireReadable(xml, document, problem);
        try {
            new SAXOutputter(new SitemapHandler(entries)).output(lenient.read(xml));
        } catch (JDOMException e) {
            throw XmlLimits.notWellFormed(document, e);
        }
        if (entries.isEmpty()) {
            throw XmlLimits.notWellFormed(document, problem);
        }
        return entries;
    }
}
