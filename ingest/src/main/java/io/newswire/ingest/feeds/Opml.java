package io.newswire.ingest.feeds;

import com.rometools.rome.io.XmlReader;
import io.newswire.ingest.xml.SafeXml;
import io.newswire.record.FeedDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Verifier;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Lists of feeds as OPML 2.0, in which readers exchange them. Folders become labels. */
public final class Opml {

    private static final String OUTLINE = "outline";

    private final SafeXml safe = new SafeXml();

    /**
     * Reads a list. An outline whose address is no feed's is told and passed over.
     *
     * @param name the file's, for messages
     * @param complaints told of each such outline
     * @throws IOException naming the file and the place, if it is no OPML
     */
    public List<NewFeed> read(String name, InputStream in, Consumer<String> complaints) throws IOException {
        Element root = parse(name, in).getRootElement();
        Element body = root.getChild("body");
        if (!root.getName().equals("opml") || body == null) {
            throw new IOException(
                    name + " is no OPML: an <opml> with a <body> is wanted, not <" + root.getName() + ">");
        }
        List<NewFeed> feeds = new ArrayList<>();
        collect(body, List.of(), feeds, complaint -> complaints.accept(name + ": " + complaint));
        return feeds;
    }

    private Document parse(String name, InputStream in) throws IOException {
        try (Reader reader = new XmlReader(in)) {
            return safe.read(reader);
        } catch (JDOMException | IllegalArgumentException e) {
            throw new IOException(name + " is no OPML: not well-formed XML: " + e.getMessage(), e);
        }
    }

    private static void collect(
            Element parent, List<String> folders, List<NewFeed> feeds, Consumer<String> complaints) {
        for (Element outline : parent.getChildren(OUTLINE)) {
            String url = attribute(outline, "xmlUrl");
            if (url != null) {
                addFeed(outline, url, folders, feeds, complaints);
            }
            String title = title(outline);
            collect(outline, title == null ? folders : with(folders, title), feeds, complaints);
        }
    }

    private static void addFeed(
            Element outline, String url, List<String> folders, List<NewFeed> feeds, Consumer<String> complaints) {
        try {
            var unused = FeedIds.of(url);
            feeds.add(new NewFeed(url.strip(), title(outline), folders, null));
        } catch (IllegalArgumentException e) {
            complaints.accept(e.getMessage());
        }
    }

    private static List<String> with(List<String> folders, String folder) {
        List<String> longer = new ArrayList<>(folders);
        longer.add(folder);
        return longer;
    }

    private static @Nullable String title(Element outline) {
        String title = attribute(outline, "title");
        return title != null ? title : attribute(outline, "text");
    }

    /** Programs differ in how they write xmlUrl. */
    private static @Nullable String attribute(Element outline, String name) {
        return outline.getAttributes().stream()
                .filter(attribute ->
                        attribute.getName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Writes a list, folders as they were read. */
    public void write(Collection<FeedDefinition> feeds, OutputStream out) throws IOException {
        Element body = new Element("body");
        for (FeedDefinition feed : feeds) {
            folder(body, feed.getLabels()).addContent(outline(feed));
        }
        Element head = new Element("head").addContent(new Element("title").setText("Feeds of Newswire"));
        Element root = new Element("opml")
                .setAttribute("version", "2.0")
                .addContent(head)
                .addContent(body);
        new XMLOutputter(Format.getPrettyFormat()).output(new Document(root), out);
    }

    private static Element folder(Element body, List<String> labels) {
        Element folder = body;
        for (String label : labels) {
            folder = subfolder(folder, clean(label));
        }
        return folder;
    }

    private static Element subfolder(Element parent, String label) {
        for (Element outline : parent.getChildren(OUTLINE)) {
            if (outline.getAttribute("xmlUrl") == null && label.equals(outline.getAttributeValue("text"))) {
                return outline;
            }
        }
        Element fresh = new Element(OUTLINE).setAttribute("text", label);
        parent.addContent(fresh);
        return fresh;
    }

    private static Element outline(FeedDefinition feed) {
        String title = clean(feed.getTitle() != null ? feed.getTitle() : feed.getUrl());
        return new Element(OUTLINE)
                .setAttribute("type", "rss")
                .setAttribute("text", title)
                .setAttribute("title", title)
                .setAttribute("xmlUrl", clean(feed.getUrl()));
    }

    /** Without what XML cannot hold. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
