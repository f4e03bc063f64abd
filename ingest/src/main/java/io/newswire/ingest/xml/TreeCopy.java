package io.newswire.ingest.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.IllegalNameException;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Copies jsoup's tree into JDOM's, ends what should have ended, and leaves out what XML does not allow; of elements that are
 * too deep only the text is kept.
 */
final class TreeCopy implements NodeVisitor {

    /** Declarations beyond this many in force are passed over: copying them would let a small document take long. */
    private static final int MAX_DECLARED = 100;

    private final Map<String, String> prefixes;
    private final Nesting nesting;
    private final List<Open> stack = new ArrayList<>();
    private int openRow = -1;
    private int openText = -1;

    TreeCopy(Map<String, String> prefixes, Nesting nesting) {
        this.prefixes = prefixes;
        this.nesting = nesting;
        stack.add(new Open(null, new Element("document"), new Scope(Map.of("xml", Namespace.XML_NAMESPACE.getURI()))));
    }

    Element root() {
        return stack.get(0).copy;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            top().copy.addContent(allowed(text.getWholeText()));
        } else if (node instanceof org.jsoup.nodes.Element element && !(node instanceof Document)) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof org.jsoup.nodes.Element) {
            int i = stack.size() - 1;
            while (i > 0 && !node.equals(stack.get(i).original)) {
                i--;
            }
            if (i > 0) {
                closeFrom(i);
            }
        }
    }

    private void open(org.jsoup.nodes.Element element) {
        String name = local(element.tagName()).toLowerCase(Locale.ROOT);
        endWhatIsOver(name);
        if (stack.size() > SafeXml.MAX_DEPTH) {
            return;
        }
        Scope scope = top().scope.with(element);
        Element copy = new Element(valid(local(element.tagName())), namespace(element.tagName(), scope));
        element.attributes().forEach(attribute -> setAttribute(copy, attribute, scope));
        top().copy.addContent(copy);
        if (nesting.rows().contains(name)) {
            openRow = stack.size();
        } else if (nesting.texts().contains(name)) {
            openText = stack.size();
        }
        stack.add(new Open(element, copy, scope));
    }

    private void endWhatIsOver(String next) {
        if (openRow > 0 && nesting.rows().contains(next)) {
            closeFrom(openRow);
        } else if (openText > 0 && nesting.fields().contains(next)) {
            closeFrom(openText);
        }
    }

    private void closeFrom(int index) {
        stack.subList(index, stack.size()).clear();
        openRow = openRow >= index ? -1 : openRow;
        openText = openText >= index ? -1 : openText;
    }

    private Open top() {
        return stack.get(stack.size() - 1);
    }

    private Namespace namespace(String name, Scope scope) {
        String prefix = prefix(name);
        String uri = scope.uri(prefix);
        return uri != null || prefix.isEmpty()
                ? named(prefix, uri == null ? "" : uri)
                : named(prefix, prefixes.getOrDefault(prefix.toLowerCase(Locale.ROOT), "urn:undeclared:" + prefix));
    }

    private static Namespace named(String prefix, String uri) {
        try {
            return uri.isEmpty() ? Namespace.NO_NAMESPACE : Namespace.getNamespace(prefix, uri);
        } catch (IllegalNameException e) {
            return Namespace.NO_NAMESPACE;
        }
    }

    private void setAttribute(Element copy, Attribute attribute, Scope scope) {
        String name = attribute.getKey();
        boolean declaration = name.equals("xmlns") || name.startsWith("xmlns:");
        if (declaration || Verifier.checkAttributeName(local(name)) != null) {
            return;
        }
        Namespace namespace = prefix(name).isEmpty() ? Namespace.NO_NAMESPACE : namespace(name, scope);
        copy.setAttribute(local(name), allowed(attribute.getValue()), namespace);
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String valid(String name) {
        return Verifier.checkElementName(name) == null ? name : "_";
    }

    /** Without the characters that XML 1.0 has no place for, half surrogates among them. */
    private static String allowed(String text) {
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private record Open(@Nullable Node original, Element copy, Scope scope) {}

    /** The namespaces that are declared at one place. */
    private record Scope(Map<String, String> uris) {

        @Nullable
        String uri(String prefix) {
            return uris.get(prefix);
        }

        Scope with(org.jsoup.nodes.Element element) {
            Map<String, String> all = null;
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                    all = all == null ? new HashMap<>(uris) : all;
                    if (all.size() < MAX_DECLARED) {
                        all.put(
                                name.equals("xmlns") ? "" : local(name),
                                attribute.getValue().strip());
                    }
                }
            }
            return all == null ? this : new Scope(all);
        }
    }
}
