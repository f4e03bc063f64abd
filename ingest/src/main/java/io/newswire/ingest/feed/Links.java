package io.newswire.ingest.feed;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Makes links absolute. */
record Links(URI base) {

    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");

    /** Links that are programs or whole documents: no address of an article or a picture. */
    private static final Pattern NO_ADDRESS =
            Pattern.compile("(?:javascript|vbscript|data):", Pattern.CASE_INSENSITIVE);

    /** What people write into links and addresses do not have; a percent sign only where no two digits follow. */
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}]|%(?![0-9a-fA-F]{2})");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r]+\\s*");

    /** The absolute address; what is no address is kept as it is, since readers of feeds know worse. */
    @Nullable
    String resolve(@Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String whole = LINE_BREAKS.matcher(link.strip()).replaceAll("");
        if (NO_ADDRESS.matcher(whole).lookingAt()) {
            return null;
        }
        if (ABSOLUTE.matcher(whole).lookingAt()) {
            return whole;
        }
        URI resolved = relative(whole);
        return resolved == null ? whole : resolved.toString();
    }

    private @Nullable URI relative(String link) {
        String legal = ILLEGAL.matcher(link).replaceAll(found -> Matcher.quoteReplacement(percent(found.group())));
        try {
            return legal.startsWith("?") ? URI.create(withoutQuery() + legal) : rooted().resolve(legal);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String percent(String character) {
        return String.format("%%%02X", (int) character.charAt(0));
    }

    private String withoutQuery() {
        return rooted().toString().replaceFirst("[?#].*", "");
    }

    /** Java joins a relative link to an address without path without a slash between them. */
    private URI rooted() {
        boolean bare = base.getRawAuthority() != null && base.getRawPath().isEmpty();
        return bare ? base.resolve("/") : base;
    }

    /** Links relative to a base that the document names, itself relative to this one. */
    Links within(@Nullable String innerBase) {
        String resolved = resolve(innerBase);
        try {
            URI inner = resolved == null ? base : URI.create(resolved);
            return inner.isOpaque() || !inner.isAbsolute() ? this : new Links(inner);
        } catch (IllegalArgumentException e) {
            return this;
        }
    }

    /** Links within an element, which may have an {@code xml:base}. */
    Links within(Element element) {
        String innerBase = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        return innerBase == null ? this : within(innerBase);
    }
}
