package io.newswire.ingest.feed;

import io.newswire.ingest.article.ArticleBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** The address of an item's article, and of the media that belong to it. */
record ItemLinks(Fields item, Links links) {

    /** The relation of a link may be written as its registration's address. */
    private static final String REGISTERED = "http://www.iana.org/assignments/relation/";

    /** The article's address: an element made for it, else an id that says that it is an address. */
    @Nullable
    String article() {
        String link = ownLink();
        link = link != null ? link : alternate();
        link = link != null ? link : permalink();
        link = link != null ? link : contentSource();
        return link != null ? link : about();
    }

    /** The link of RSS is text; feeds that took it from Atom have an attribute. */
    private @Nullable String ownLink() {
        return item.all("link", "url").stream()
                .map(link -> resolve(link, textOr(link, "href")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> resolve(item.element(), Fields.attribute(item.element(), "href")));
    }

    /** The alternate that is a page, else the first alternate there is. */
    private @Nullable String alternate() {
        List<Element> alternates = item.all("atom:link").stream()
                .filter(link -> relation(link).equals("alternate"))
                .toList();
        Stream<Element> pages = alternates.stream()
                .filter(link -> type(link).isEmpty() || type(link).contains("html"));
        return Stream.concat(pages, alternates.stream())
                .map(link -> resolve(link, textOr(link, "href")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String permalink() {
        return item.all("guid").stream()
                .filter(guid -> !"false".equalsIgnoreCase(Fields.attribute(guid, "ispermalink")))
                .map(guid -> resolve(guid, Values.text(guid).strip()))
                .filter(address -> address != null && address.startsWith("http"))
                .findFirst()
                .orElse(null);
    }

    /** The content of an Atom entry may be a page elsewhere. */
    private @Nullable String contentSource() {
        return item.all("atom:content").stream()
                .filter(content -> type(content).contains("html"))
                .map(content -> resolve(content, Fields.attribute(content, "src")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String about() {
        return links.resolve(Namespaces.attribute(item.element(), "rdf", "about"));
    }

    /** Adds enclosures, then what Media RSS names, then pictures that stand for the item. */
    void addMedia(ArticleBuilder article) {
        item.all("enclosure").forEach(enclosure -> add(enclosure, article, "url", "href"));
        item.all("atom:link").stream()
                .filter(link -> relation(link).equals("enclosure"))
                .forEach(link -> add(link, article, "href"));
        Stream<Fields> places =
                Stream.concat(Stream.of(item), item.all("media:group").stream().map(item::of));
        places.flatMap(place -> place.all("media:content", "media:thumbnail").stream())
                .forEach(media -> {
                    add(media, article, "url");
                    item.of(media).all("media:thumbnail").forEach(thumbnail -> add(thumbnail, article, "url"));
                });
        item.all("itunes:image").forEach(image -> add(image, article, "href"));
    }

    private void add(Element media, ArticleBuilder article, String... attributes) {
        for (String attribute : attributes) {
            article.media(resolve(media, Fields.attribute(media, attribute)), Fields.attribute(media, "type"));
        }
    }

    private @Nullable String resolve(Element element, @Nullable String link) {
        return element.equals(item.element())
                ? links.resolve(link)
                : links.within(element).resolve(link);
    }

    private static @Nullable String textOr(Element element, String attribute) {
        String text = Values.text(element);
        return text.isBlank() ? Fields.attribute(element, attribute) : text;
    }

    private static String relation(Element link) {
        String relation = link.getAttributeValue("rel", "alternate").strip().toLowerCase(Locale.ROOT);
        return relation.startsWith(REGISTERED) ? relation.substring(REGISTERED.length()) : relation;
    }

    private static String type(Element element) {
        return element.getAttributeValue("type", "").strip().toLowerCase(Locale.ROOT);
    }
}
