package io.newswire.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What a page says of itself for machines, collected in one pass: meta elements, microdata, links, scripts of JSON-LD. */
final class PageFacts implements NodeVisitor {

    /** Of one name; more are a list of other things. */
    private static final int MAX_VALUES = 20;

    private final Document page;
    private final Map<String, List<String>> metas = new HashMap<>();
    private final Map<String, List<String>> namedMetas = new HashMap<>();
    private final Map<String, List<Element>> properties = new HashMap<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private String title = "";
    private @Nullable String canonical;

    PageFacts(Document page) {
        this.page = page;
        page.traverse(this);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            note(element);
        }
    }

    private void note(Element element) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "title" -> title = title.isEmpty() ? element.text().strip() : title;
            case "h1" -> add(headings, element);
            case "time" -> add(times, element);
            default -> {}
        }
        if (element.attributesSize() > 0 && element.attributes().hasKey("itemprop")) {
            add(properties.computeIfAbsent(element.attr("itemprop"), name -> new ArrayList<>()), element);
        }
    }

    private void meta(Element meta) {
        String content = meta.attr("content").strip();
        if (!content.isEmpty()) {
            put(metas, meta.attr("property"), content);
            put(namedMetas, meta.attr("name"), content);
            put(namedMetas, meta.attr("http-equiv"), content);
        }
    }

    /** A property may be a list of names. */
    private static void put(Map<String, List<String>> metas, String names, String content) {
        if (!names.isBlank()) {
            for (String name : names.strip().split("\\s+", MAX_VALUES)) {
                String key = name.toLowerCase(Locale.ROOT).replace('.', ':');
                add(metas.computeIfAbsent(key, any -> new ArrayList<>()), content);
            }
        }
    }

    private void link(Element link) {
        boolean own = link.attributes().get("rel").equalsIgnoreCase("canonical") && link.hasAttr("href");
        if (own && canonical == null) {
            canonical = link.attr("href");
        }
    }

    private void script(Element script) {
        if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
            add(scripts, script.data());
        }
    }

    private static <T> void add(List<T> list, T one) {
        if (list.size() < MAX_VALUES) {
            list.add(one);
        }
    }

    /** The contents of the meta elements with the first of these names that there is; dots are written as colons. */
    List<String> metas(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(metas.get(name), namedMetas.get(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    /** The first of them; null where there is none. */
    @Nullable
    String meta(String... names) {
        List<String> values = metas(names);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The elements that microdata gives this name. */
    List<Element> properties(String name) {
        return properties.getOrDefault(name, List.of());
    }

    /** The headings of the first level. */
    List<Element> headings() {
        return headings;
    }

    List<Element> times() {
        return times;
    }

    List<String> scripts() {
        return scripts;
    }

    /** The title element; empty where there is none. */
    String title() {
        return title;
    }

    /** The address that the page calls its own; null where it names none. */
    @Nullable
    String canonical() {
        return resolve(canonical);
    }

    /** The language of the root element; empty where it has none. */
    String language() {
        Element root = page.firstElementChild();
        if (root == null) {
            return "";
        }
        return root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
    }

    /** An address as the page means it, which may have a base element; null unless it is of the web. */
    @Nullable
    String resolve(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        String stripped = address.strip();
        String absolute = isWeb(stripped) ? stripped : StringUtil.resolve(page.baseUri(), stripped);
        return isWeb(absolute) ? absolute : null;
    }

    private static boolean isWeb(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }
}
