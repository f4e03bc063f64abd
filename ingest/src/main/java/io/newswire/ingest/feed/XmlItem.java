package io.newswire.ingest.feed;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.record.RawArticle;
import java.util.Objects;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed that is XML: an item of RSS, an entry of Atom, or what lies between, since feeds mix the two and
 * their modules freely. The format's own elements come before those of modules.
 */
final class XmlItem {

    private final Channel channel;
    private final Fields item;
    private final Links links;

    XmlItem(Element item, Channel channel) {
        this.channel = channel;
        this.item = channel.fields().of(item);
        this.links = channel.links().within(item);
    }

    RawArticle read() {
        FeedDocument document = channel.document();
        var addresses = new ItemLinks(item, links);
        String address = addresses.article();
        var article = new ArticleBuilder(document.source(), document.fetched())
                .itemId(item.text("guid", "id", "atom:id"))
                .itemId(Namespaces.attribute(item.element(), "rdf", "about"))
                .itemId(address)
                .uri(address)
                .headline(item.plain(links, "title", "atom:title", "dc:title", "media:title", "itunes:title"))
                .byline(byline())
                .language(language())
                .rightsInfo(rights());
        new ItemTimes(item).addTo(article);
        new ItemBody(item, links).addTo(article);
        new ItemTopics(item).addTo(article);
        addresses.addMedia(article);
        return article.build();
    }

    /** Of Atom, an entry's authors, else those of the feed that it comes from, else those of this one. */
    private @Nullable String byline() {
        String own = new People(item).names();
        if (own != null) {
            return own;
        }
        return item.all("atom:source").stream()
                .map(source -> new People(item.of(source)).names())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(channel::authors);
    }

    /** What is stated nearest to the text counts; stated as empty, it is unknown. */
    private @Nullable String language() {
        for (Element near :
                item.all("content:encoded", "atom:content", "description", "atom:summary", "title", "atom:title")) {
            if (language(near) != null) {
                return language(near);
            }
        }
        String ofItem = language(item.element());
        String stated = ofItem != null ? ofItem : item.text("dc:language", "language");
        return stated != null ? stated : channel.language();
    }

    private static @Nullable String language(Element element) {
        return element.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    }

    private @Nullable String rights() {
        String own = item.plain(links, "copyright", "atom:rights", "atom:copyright", "dc:rights", "media:copyright");
        return own != null ? own : channel.rights();
    }
}
