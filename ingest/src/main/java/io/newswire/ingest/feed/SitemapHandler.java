package io.newswire.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes entries of a sitemap's elements as they come. */
final class SitemapHandler extends DefaultHandler {

    /** Characters of one element: more is neither an address nor a title. */
    private static final int MAX_TEXT = 10_000;

    private final NewestEntries entries;
    private final Map<String, String> prefixes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable SitemapEntry current;

    SitemapHandler(NewestEntries entries) {
        this.entries = entries;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        text.setLength(0);
        if (isEntry(localName)) {
            current = new SitemapEntry();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, Math.min(length, MAX_TEXT - text.length()));
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (current == null) {
            return;
        }
        if (isEntry(localName)) {
            entries.add(current);
            current = null;
        } else if (!text.isEmpty()) {
            current.take(name(uri, localName), text.toString().strip());
        }
        text.setLength(0);
    }

    private static boolean isEntry(String localName) {
        return localName.equalsIgnoreCase("url") || localName.equalsIgnoreCase("sitemap");
    }

    private String name(String uri, String localName) {
        String prefix = prefixes.computeIfAbsent(uri, SitemapHandler::prefix);
        return prefix + localName.toLowerCase(Locale.ROOT);
    }

    private static String prefix(String uri) {
        String usual = Namespaces.usual(uri);
        return usual.equals("news") || usual.equals("image") ? usual + ":" : "";
    }
}
