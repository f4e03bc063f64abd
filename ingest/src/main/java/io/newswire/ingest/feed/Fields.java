package io.newswire.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** What stands directly within an element, by its usual names. Of several names that are asked for, the first comes first. */
final class Fields {

    /** So many elements of one name are read: more than an article keeps of anything. */
    private static final int MAX_REPEATED = 200;

    private final Element element;
    private final Namespaces names;
    private final Map<String, List<Element>> byName = new HashMap<>();

    Fields(Element element, Namespaces names) {
        this.element = element;
        this.names = names;
        for (Element child : element.getChildren()) {
            byName.computeIfAbsent(names.name(child), name -> new ArrayList<>(1))
                    .add(child);
        }
    }

    /** The fields of another element of the document. */
    Fields of(Element other) {
        return new Fields(other, names);
    }

    Element element() {
        return element;
    }

    /** All elements of these names, name by name. */
    List<Element> all(String... wanted) {
        List<Element> all = List.of();
        for (String name : wanted) {
            List<Element> named = byName.get(name);
            if (named != null) {
                // Most items have one of the names, once.
                all = all.isEmpty() ? first(named) : joined(all, first(named));
            }
        }
        return all;
    }

    private static List<Element> first(List<Element> named) {
        return named.size() <= MAX_REPEATED ? named : named.subList(0, MAX_REPEATED);
    }

    private static List<Element> joined(List<Element> some, List<Element> more) {
        var all = new ArrayList<Element>(some);
        all.addAll(more);
        return all;
    }

    /** Their texts, without blank ones. */
    Stream<String> texts(String... wanted) {
        return all(wanted).stream().map(Values::text).filter(text -> !text.isBlank());
    }

    /** The first of their texts. */
    @Nullable
    String text(String... wanted) {
        for (Element field : all(wanted)) {
            String text = Values.text(field);
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /** The first of their texts, as plain text. */
    @Nullable
    String plain(Links links, String... wanted) {
        for (Element field : all(wanted)) {
            Construct construct = construct(field, links);
            String text = construct == null ? null : construct.plain();
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /** These elements as texts that say whether they are HTML. */
    Stream<Construct> constructs(Links links, String... wanted) {
        return all(wanted).stream().map(child -> construct(child, links)).filter(Objects::nonNull);
    }

    /** One element as such a text; null where it is neither text nor HTML. */
    @Nullable
    Construct construct(Element child, Links links) {
        return names.name(child).startsWith("atom:") ? Construct.atom(child, links) : Construct.guessed(child, links);
    }

    /** An attribute in no namespace, in whatever case it is written. */
    static @Nullable String attribute(Element element, String name) {
        String exact = element.getAttributeValue(name);
        if (exact != null) {
            return exact;
        }
        for (Attribute attribute : element.getAttributes()) {
            if (attribute.getName().toLowerCase(Locale.ROOT).equals(name)
                    && attribute.getNamespaceURI().isEmpty()) {
                return attribute.getValue();
            }
        }
        return null;
    }
}
