package io.newswire.ingest.feed;

import io.newswire.ingest.xml.LenientXml;
import io.newswire.ingest.xml.Nesting;
import io.newswire.ingest.xml.SafeXml;
import io.newswire.record.RawArticle;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feeds that are XML. What is not well-formed is read leniently, and counts as a feed if that brings items or a
 * title to light.
 */
final class XmlFeedReader {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");

    private static final Set<String> TEXTS =
            Set.of("title", "link", "guid", "id", "pubdate", "updated", "published", "category", "comments");

    private static final Set<String> OTHERS =
            Set.of("description", "summary", "content", "encoded", "author", "creator", "enclosure");

    private static final Nesting NESTING = Nesting.of(Set.of("item", "entry"), TEXTS, OTHERS);

    private final SafeXml safe = new SafeXml();
    private final LenientXml lenient = new LenientXml(Namespaces.BY_PREFIX, NESTING);
    private final int maxItems;

    XmlFeedReader(int maxItems) {
        this.maxItems = maxItems;
    }

    ParsedFeed read(String xml, FeedDocument document) throws FeedFormatException {
        XmlLimits.requireFewTags(xml, document);
        try {
            return read(safe.read(new StringReader(xml)).getRootElement(), document);
        } catch (IOException | JDOMException | IllegalArgumentException e) {
            // The last is how the tree refuses names and characters that its parser let pass.
            return recover(xml, document, e);
        }
    }

    private ParsedFeed recover(String xml, FeedDocument document, Exception problem) throws FeedFormatException {
        XmlLimits.requireReadable(xml, document, problem);
        Element root = feedIn(lenient.read(xml));
        ParsedFeed feed = root == null ? null : read(root, document);
        if (feed == null || (feed.title() == null && feed.items().isEmpty())) {
            throw XmlLimits.notWellFormed(document, problem);
        }
        return feed;
    }

    /** The first element that could be a feed's, unless the document is a page. */
    private static @Nullable Element feedIn(Document xml) {
        for (Element element : xml.getRootElement().getDescendants(Filters.element())) {
            String name = element.getName().toLowerCase(Locale.ROOT);
            if (ROOTS.contains(name)) {
                return element;
            } else if (name.equals("html")) {
                return null;
            }
        }
        return null;
    }

    private ParsedFeed read(Element root, FeedDocument document) throws FeedFormatException {
        if (!ROOTS.contains(root.getName().toLowerCase(Locale.ROOT))) {
            throw new FeedFormatException(
                    document.url(),
                    "its root element is <" + root.getName()
                            + ">; a feed's is <rss>, <rdf:RDF> or <feed>, a sitemap's <urlset> or <sitemapindex>, "
                            + "or it is a JSON Feed",
                    null);
        }
        var channel = Channel.of(root, document);
        List<RawArticle> items = new ArrayList<>();
        // One more than is taken shows that there are more.
        channel.items().stream().limit(maxItems + 1L).forEach(item -> items.add(item.read()));
        items.addAll(Tombstones.of(root, document));
        return ParsedFeed.of(channel.title(), items).every(AskedInterval.of(root));
    }
}
