package io.newswire.ingest.feed;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Calls elements by their usual names, such as {@code dc:creator}, whatever prefix a feed binds their namespace to. */
final class Namespaces {

    /** The prefixes that readers of feeds know, for feeds that use them undeclared. */
    static final Map<String, String> BY_PREFIX = Map.ofEntries(
            entry("atom", "http://www.w3.org/2005/Atom"),
            entry("atom10", "http://www.w3.org/2005/Atom"),
            entry("content", "http://purl.org/rss/1.0/modules/content/"),
            entry("dc", "http://purl.org/dc/elements/1.1/"),
            entry("dcterms", "http://purl.org/dc/terms/"),
            entry("image", "http://www.google.com/schemas/sitemap-image/1.1"),
            entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            entry("media", "http://search.yahoo.com/mrss/"),
            entry("news", "http://www.google.com/schemas/sitemap-news/0.9"),
            entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            entry("xhtml", "http://www.w3.org/1999/xhtml"));

    /** Namespaces in lower case and without what stands at their end, since feeds differ there. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            entry("http://www.w3.org/2005/atom", "atom"),
            entry("http://purl.org/atom/ns", "atom"),
            entry("http://purl.org/rss/1.0", ""),
            entry("http://my.netscape.com/rdf/simple/0.9", ""),
            entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            entry("http://channel.netscape.com/rdf/simple/0.9", ""),
            entry("http://backend.userland.com/rss", ""),
            entry("http://backend.userland.com/rss2", ""),
            entry("http://backend.userland.com/rss091", ""),
            entry("http://blogs.law.harvard.edu/tech/rss", ""),
            entry("http://purl.org/net/rss1.1", ""),
            entry("http://purl.org/rss/1.0/modules/content", "content"),
            entry("http://purl.org/dc/elements/1.0", "dc"),
            entry("http://purl.org/dc/elements/1.1", "dc"),
            entry("http://purl.org/dc/terms", "dcterms"),
            entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
            entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            entry("http://search.yahoo.com/mrss", "media"),
            entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
            entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            entry("http://www.w3.org/1999/xhtml", "xhtml"));

    private final String ofRoot;
    private final String core;

    /** Names within a document: what its root element is in, or nothing is, is the format itself. */
    Namespaces(Element root) {
        this.core = root.getName().equalsIgnoreCase("feed") ? "atom" : "";
        this.ofRoot = USUAL.containsKey(key(root.getNamespaceURI())) ? "" : root.getNamespaceURI();
    }

    /** The prefix, where there is one, and the local name in lower case. */
    String name(Element element) {
        String prefix = prefix(element);
        String local = element.getName().toLowerCase(Locale.ROOT);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private String prefix(Element element) {
        String uri = element.getNamespaceURI();
        if (uri.isEmpty() || uri.equals(ofRoot)) {
            return core;
        }
        return usual(uri);
    }

    /** The usual prefix of a namespace; of one that is not known, the namespace itself. */
    static String usual(String uri) {
        return USUAL.getOrDefault(key(uri), uri);
    }

    /** An attribute in the namespace of a prefix that everyone knows. */
    static @Nullable String attribute(Element element, String prefix, String name) {
        return element.getAttributeValue(name, Namespace.getNamespace(BY_PREFIX.get(prefix)));
    }

    private static String key(String uri) {
        int end = uri.length();
        while (end > 0 && (uri.charAt(end - 1) == '/' || uri.charAt(end - 1) == '#')) {
            end--;
        }
        return uri.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
