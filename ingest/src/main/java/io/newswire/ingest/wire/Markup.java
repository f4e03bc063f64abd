package io.newswire.ingest.wire;

import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jsoup.nodes.Entities;

/** Writes XHTML as HTML: without prefixes, and with end tags where HTML wants them. */
final class Markup {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private final StringBuilder html = new StringBuilder();

    private Markup() {}

    /** What is within an element. */
    static String of(Element parent) {
        var markup = new Markup();
        parent.getContent().forEach(markup::add);
        return markup.html.toString();
    }

    private void add(Content content) {
        if (content instanceof Element element) {
            element(element);
        } else if (content instanceof Text text) {
            html.append(Entities.escape(text.getText()));
        }
    }

    private void element(Element element) {
        String name = element.getName();
        html.append('<').append(name);
        element.getAttributes()
                .forEach(attribute -> html.append(' ')
                        .append(attribute.getName())
                        .append("=\"")
                        .append(Entities.escape(attribute.getValue()))
                        .append('"'));
        html.append('>');
        if (!VOID.contains(name)) {
            element.getContent().forEach(this::add);
            html.append("</").append(name).append('>');
        }
    }
}
