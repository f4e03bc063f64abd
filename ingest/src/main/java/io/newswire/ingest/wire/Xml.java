package io.newswire.ingest.wire;

import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.ingest.article.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.located.Located;
import org.jspecify.annotations.Nullable;

/** Looks elements up by their names alone: agencies use these formats with any namespace, or none. */
final class Xml {

    private Xml() {}

    /** Children of one of these names, in the document's order. */
    static List<Element> children(Element parent, String... names) {
        List<String> wanted = List.of(names);
        return parent.getChildren().stream()
                .filter(child -> wanted.contains(child.getName()))
                .toList();
    }

    /** Descendants of a name at the end of a path of children. */
    static Stream<Element> all(Element from, String... path) {
        Stream<Element> found = Stream.of(from);
        for (String name : path) {
            found = found.flatMap(parent -> children(parent, name).stream());
        }
        return found;
    }

    /** Descendants of a name, however deep. */
    static Stream<Element> within(Element from, String name) {
        return from.getChildren().stream()
                .flatMap(child -> child.getName().equals(name) ? Stream.of(child) : within(child, name));
    }

    static @Nullable Element first(Element from, String... path) {
        return all(from, path).findFirst().orElse(null);
    }

    /** The text at the end of a path, white space collapsed; of the first element there that has any. */
    static @Nullable String text(Element from, String... path) {
        return all(from, path)
                .map(Xml::textOf)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** All text within an element, white space collapsed. */
    static String textOf(Element element) {
        return element.getValue().strip().replaceAll("\\s+", " ");
    }

    /** An attribute without namespace; null where it is missing or blank. */
    static @Nullable String attribute(@Nullable Element element, String name) {
        String value = element == null ? null : element.getAttributeValue(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    static @Nullable String language(Element element) {
        return element.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    }

    /** The time in a value of an element, which must be whole and have an offset: readers are held back by it. */
    static @Nullable Instant time(@Nullable Element element, @Nullable String value) throws ArticleFormatException {
        if (element == null || value == null) {
            return null;
        }
        try {
            return Times.iso8601(value);
        } catch (DateTimeException e) {
            throw new ArticleFormatException(
                    place(element),
                    "a date and time with its offset is wanted here, such as 2026-03-01T12:00:00Z, not " + value);
        }
    }

    /** A time that nothing hangs on: null where it is truncated or none. */
    static @Nullable Instant lenientTime(@Nullable String value) {
        try {
            return value == null ? null : Times.iso8601(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The path of an element, and the line that it ends its start tag in. */
    static String place(Element element) {
        return path(element) + (element instanceof Located located ? ", line " + located.getLine() : "");
    }

    private static String path(Element element) {
        Element parent = element.getParentElement();
        if (parent == null) {
            return "/" + element.getName();
        }
        List<Element> alike = children(parent, element.getName());
        String number = alike.size() > 1 ? "[" + (alike.indexOf(element) + 1) + "]" : "";
        return path(parent) + "/" + element.getName() + number;
    }
}
