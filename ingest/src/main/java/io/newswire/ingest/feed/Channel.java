package io.newswire.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is XML: what it says about itself, and where its items are.
 *
 * @param root the document's root element
 * @param fields of the element that describes the feed: the channel of RSS, the root of Atom
 * @param links relative to that element
 */
record Channel(FeedDocument document, Element root, Fields fields, Links links) {

    static Channel of(Element root, FeedDocument document) {
        var names = new Namespaces(root);
        Links links = new Links(document.url()).within(root);
        for (Element child : root.getChildren()) {
            if (child.getName().equalsIgnoreCase("channel")) {
                return new Channel(document, root, new Fields(child, names), links.within(child));
            }
        }
        return new Channel(document, root, new Fields(root, names), links);
    }

    /** The items, which stand in the channel, or beside it in RSS 1.0. An empty one is none. */
    List<XmlItem> items() {
        Stream<Element> beside = fields.element().equals(root) ? Stream.of() : root.getChildren().stream();
        return Stream.concat(fields.element().getChildren().stream(), beside)
                .filter(Channel::isItem)
                .map(item -> new XmlItem(item, this))
                .toList();
    }

    private static boolean isItem(Element element) {
        String name = element.getName().toLowerCase(Locale.ROOT);
        boolean empty =
                element.getChildren().isEmpty() && element.getAttributes().isEmpty();
        return !empty && (name.equals("item") || name.equals("entry"));
    }

    @Nullable
    String title() {
        return fields.plain(links, "title", "atom:title", "dc:title");
    }

    /** Who wrote all of it, where the feed says so: in Atom only, since RSS names an editor or a machine there. */
    @Nullable
    String authors() {
        return new People(fields).ofAtom();
    }

    @Nullable
    String rights() {
        return fields.plain(links, "copyright", "atom:rights", "atom:copyright", "dc:rights");
    }

    @Nullable
    String language() {
        String ofChannel = fields.element().getAttributeValue("lang", Namespace.XML_NAMESPACE);
        String ofRoot = root.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        String stated = ofChannel != null ? ofChannel : ofRoot;
        return stated != null ? stated : fields.text("language", "dc:language", "atom:language");
    }
}
