package io.newswire.ingest.feed;

import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.nodes.Entities;

/** HTML that stands in a feed as elements, written as HTML. Its links become absolute, each by the base of its place. */
final class InlineMarkup {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private final Links links;
    private final StringBuilder html = new StringBuilder();

    InlineMarkup(Links links) {
        this.links = links;
    }

    /** What is within an element; a single {@code div} is Atom's wrapping and no part of it. */
    String of(Element parent) {
        Element wrapping = wrapping(parent);
        writeContent(wrapping, links.within(wrapping));
        return Values.repaired(html.toString().strip());
    }

    private static Element wrapping(Element parent) {
        boolean alone = parent.getChildren().size() == 1 && parent.getTextTrim().isEmpty();
        Element child = parent.getChildren().get(0);
        return alone && child.getName().equals("div") && child.getAttributes().isEmpty() ? child : parent;
    }

    private void writeContent(Element parent, Links near) {
        for (Content content : parent.getContent()) {
            if (content instanceof Element element) {
                write(element, near.within(element));
            } else {
                html.append(Entities.escape(Values.ownText(content)));
            }
        }
    }

    private void write(Element element, Links near) {
        html.append('<').append(element.getName());
        for (Attribute attribute : element.getAttributes()) {
            write(attribute, near);
        }
        if (VOID.contains(element.getName()) && element.getContent().isEmpty()) {
            html.append(" />");
            return;
        }
        html.append('>');
        writeContent(element, near);
        html.append("</").append(element.getName()).append('>');
    }

    private void write(Attribute attribute, Links near) {
        if (attribute.getNamespace().equals(Namespace.XML_NAMESPACE)) {
            return;
        }
        String value = attribute.getValue();
        String resolved = HtmlLinks.isLink(attribute.getName()) ? HtmlLinks.resolveOne(value, near) : value;
        html.append(' ').append(attribute.getQualifiedName()).append("=\"");
        html.append(Entities.escape(resolved).replace("\"", "&quot;")).append('"');
    }
}
