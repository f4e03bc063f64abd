package io.newswire.ingest.wire;

import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.ingest.article.Entry;
import io.newswire.ingest.xml.SafeXml;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Reads the XML of news agencies: NewsML-G2 (a newsItem, or a newsMessage of many) and NITF. Which it is, the root element
 * tells, with any namespace or none.
 */
public final class WireXml {

    private static final String BYTE_ORDER_MARKS = "\u00EF\u00BB\u00BF\u00FE\u00FF";

    /** As many as a push may have. */
    private static final int MAX_ITEMS = 10_000;

    private final SafeXml xml = new SafeXml();

    /** Whether a document begins like XML: with a less-than sign, in UTF-8 or UTF-16, with a byte order mark or without. */
    public static boolean isXml(byte[] beginning) {
        for (byte next : beginning) {
            boolean whiteSpace = next >= 0 && next <= ' ';
            if (!whiteSpace && BYTE_ORDER_MARKS.indexOf(next & 0xFF) < 0) {
                return next == '<';
            }
        }
        return false;
    }

    /**
     * Reads all entries of a document.
     *
     * @param document its bytes
     * @param charset what HTTP says of them; null where it does not, which leaves it to the document
     * @param source who gave it
     * @param fetched when
     * @throws ArticleFormatException where it is not well-formed XML, or of another format
     */
    public List<Entry> read(byte[] document, @Nullable String charset, Source source, Instant fetched)
            throws ArticleFormatException {
        Element root = parse(document, charset);
        List<Entry> entries = new ArrayList<>();
        switch (root.getName()) {
            case "newsMessage" -> {
                List<Element> items = Xml.all(root, "itemSet")
                        .flatMap(set -> set.getChildren().stream())
                        .toList();
                requireFew(items, root);
                items.forEach(item -> read(item, source, fetched, entries));
            }
            case "nitf", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem" ->
                read(root, source, fetched, entries);
            default ->
                throw new ArticleFormatException(
                        Xml.place(root),
                        "a document of NewsML-G2 (newsItem, newsMessage) or NITF (nitf) is wanted, not "
                                + root.getName());
        }
        return entries;
    }

    private static void requireFew(List<Element> items, Element message) throws ArticleFormatException {
        if (items.size() > MAX_ITEMS) {
            throw new ArticleFormatException(
                    Xml.place(message), "more than " + MAX_ITEMS + " items; give fewer at a time");
        }
    }

    private static void read(Element item, Source source, Instant fetched, List<Entry> entries) {
        try {
            switch (item.getName()) {
                case "newsItem" -> entries.add(new Entry.Article(new NewsItem(item).read(source, fetched)));
                case "nitf" -> readNitf(new Nitf(item), source, fetched, entries);
                default -> entries.add(new Entry.Skipped(Xml.place(item), "a " + item.getName() + " is no article"));
            }
        } catch (ArticleFormatException e) {
            entries.add(new Entry.Refused(e.path(), e.getMessage()));
        }
    }

    /** One document may withdraw another; then it needs no text of its own. */
    private static void readNitf(Nitf nitf, Source source, Instant fetched, List<Entry> entries)
            throws ArticleFormatException {
        Optional<RawArticle> withdrawn = nitf.withdrawn(source, fetched);
        withdrawn.ifPresent(article -> entries.add(new Entry.Article(article)));
        if (withdrawn.isEmpty() || nitf.hasContent()) {
            entries.add(new Entry.Article(nitf.read(source, fetched)));
        }
    }

    private Element parse(byte[] document, @Nullable String charset) throws ArticleFormatException {
        var input = new InputSource(new ByteArrayInputStream(document));
        if (charset != null && !hasByteOrderMark(document)) {
            input.setEncoding(charset);
        }
        try {
            return xml.readLocated(input).getRootElement();
        } catch (JDOMException e) {
            throw new ArticleFormatException("", "not well-formed XML, or beyond its limits: " + e.getMessage());
        } catch (IOException e) {
            throw new ArticleFormatException("", "not in the encoding that it claims: " + e.getMessage());
        }
    }

    private static boolean hasByteOrderMark(byte[] document) {
        int first = document.length < 2 ? 0 : ((document[0] & 0xFF) << 8) | (document[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE || first == 0xEFBB;
    }
}
