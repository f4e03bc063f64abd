package io.newswire.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import io.newswire.ingest.article.PlainText;
import io.newswire.ingest.xml.SafeXml;
import io.newswire.record.RawArticle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;

/** Reads the feeds that are XML, with Rome. */
final class XmlFeedReader {

    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");

    private final SafeXml safe = new SafeXml();

    ParsedFeed read(FeedDocument document) throws FeedFormatException {
        Document xml = parse(document);
        requireFeed(xml.getRootElement(), document);
        List<RawArticle> items = new ArrayList<>(Tombstones.of(xml.getRootElement(), document));
        Links links = new Links(document.url());
        List<@Nullable String> languages = AtomItems.languages(xml.getRootElement());
        Duration interval = AskedInterval.of(xml.getRootElement());
        WireFeed feed = withRome(xml, document);
        if (feed instanceof Feed atom) {
            items.addAll(0, new AtomItems(atom, languages, document, links).read());
            return ParsedFeed.of(PlainText.ofHtml(atom.getTitle()), items).every(interval);
        }
        Channel rss = (Channel) feed;
        items.addAll(0, new RssItems(rss, document, links).read());
        return ParsedFeed.of(PlainText.ofHtml(rss.getTitle()), items).every(interval);
    }

    private Document parse(FeedDocument document) throws FeedFormatException {
        try (Reader reader = new XmlFixerReader(decode(document))) {
            return safe.read(reader);
        } catch (IOException | JDOMException | IllegalArgumentException e) {
            // The last is how the tree refuses names and characters that its parser let pass.
            throw new FeedFormatException(document.url(), "not well-formed XML: " + e.getMessage(), e);
        }
    }

    /** Byte order mark, HTTP header, XML declaration; without any, UTF-8, or what old software writes if it is not. */
    private static Reader decode(FeedDocument document) throws IOException {
        var bytes = new ByteArrayInputStream(document.body());
        boolean lenient = true;
        String unlessDeclared = isUtf8(document.body()) ? "UTF-8" : "windows-1252";
        return document.contentType() == null
                ? new XmlReader(bytes, lenient, unlessDeclared)
                : new XmlReader(bytes, document.contentType(), lenient, unlessDeclared);
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void requireFeed(Element root, FeedDocument document) throws FeedFormatException {
        if (!ROOTS.contains(root.getName())) {
            throw new FeedFormatException(
                    document.url(),
                    "its root element is <" + root.getName()
                            + ">; a feed's is <rss>, <rdf:RDF> or <feed>, or it is a JSON Feed",
                    null);
        }
        if (root.getName().equals("rss") && !RSS_VERSIONS.contains(root.getAttributeValue("version", ""))) {
            // Rome refuses what has no version or a made-up one; all of them are read as the last.
            root.setAttribute("version", "2.0");
        }
    }

    private static WireFeed withRome(Document xml, FeedDocument document) throws FeedFormatException {
        try {
            return new WireFeedInput(false, Locale.US).build(xml);
        } catch (FeedException | RuntimeException e) {
            // Rome's parsers throw whatever a hostile element makes them trip over.
            throw new FeedFormatException(document.url(), "its elements make no feed: " + e.getMessage(), e);
        }
    }
}
