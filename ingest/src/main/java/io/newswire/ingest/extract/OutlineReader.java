package io.newswire.ingest.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Lists what of a page's body can be seen; hidden elements, scripts, menus and the like are left out. */
final class OutlineReader implements NodeFilter {

    /** An article has some hundreds of nodes, its page some thousands. */
    private static final int MAX_NODES = 300_000;

    private static final Set<String> UNSEEN_ROLES =
            Set.of("alert", "alertdialog", "complementary", "dialog", "menu", "menubar", "navigation");

    /** Of scripts other than Latin. */
    private static final String COMMAS = "\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C\u3001";

    private static final char FIRST_COMMA = '\u060C';

    private final NameHints names;
    private final Outline outline = new Outline();
    private int open = -1;

    private OutlineReader(NameHints names) {
        this.names = names;
    }

    static Outline read(Document page, NameHints names) {
        var reader = new OutlineReader(names);
        NodeTraversor.filter(reader, page.body());
        reader.closeAll();
        return reader.outline;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (outline.size() >= MAX_NODES) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            text(text);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? element(element) : FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            outline.close(open);
            open = outline.parent(open);
        }
        return FilterResult.CONTINUE;
    }

    private void closeAll() {
        for (; open >= 0; open = outline.parent(open)) {
            outline.close(open);
        }
    }

    private FilterResult element(Element element) {
        Kind kind = Kind.of(element.normalName());
        if (kind == Kind.GONE
                || (kind != Kind.BODY && element.attributesSize() > 0 && isHidden(element.attributes()))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        open = outline.open(element, kind, open, hints(element));
        return FilterResult.CONTINUE;
    }

    private int hints(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        Attributes attributes = element.attributes();
        int hints = names.of(attributes.get("class")) | names.of(attributes.get("id")) << NameHints.BITS;
        boolean author = attributes.get("rel").equals("author")
                || attributes.get("itemprop").contains("author");
        return author ? hints | NameHints.BYLINE : hints;
    }

    private static boolean isHidden(Attributes attributes) {
        if (attributes.hasKey("hidden") || UNSEEN_ROLES.contains(attributes.get("role"))) {
            return true;
        }
        boolean unspoken = attributes.get("aria-hidden").equals("true")
                && !attributes.get("class").contains("fallback-image");
        return unspoken || isHidden(attributes.get("style"));
    }

    private static boolean isHidden(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    private void text(TextNode node) {
        String text = node.getWholeText();
        int length = 0;
        int commas = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = Outline.isWhite(c);
            length += white && space ? 0 : 1;
            space = white;
            commas += isComma(c) ? 1 : 0;
        }
        int index = outline.open(node, Kind.TEXT, open, 0);
        outline.measure(index, length, commas);
        outline.close(index);
    }

    private static boolean isComma(char c) {
        return c == ',' || (c >= FIRST_COMMA && COMMAS.indexOf(c) >= 0);
    }
}
