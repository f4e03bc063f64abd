package io.newswire.ingest.feed;

import io.newswire.ingest.article.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * A text that says whether it is HTML: a text construct of Atom, or what RSS has in its place.
 *
 * @param html whether it is HTML; links in it are absolute
 */
record Construct(String value, boolean html) {

    /** Characters of a value from which a title or a summary is made, both of which are much shorter. */
    private static final int MAX_PLAIN = 1_000_000;

    private static final Set<String> PLAIN = Set.of("text", "plain", "text/plain");

    private static final Set<String> INLINE = Set.of("xhtml", "application/xhtml+xml", "application/xml", "text/xml");

    /** What may be a reference to a character, as HTML has it. */
    private static final Pattern REFERENCE = Pattern.compile("&#?\\w{1,31};");

    /** What a browser takes for a comment that nobody wrote, and leaves out. */
    private static final Pattern STRAY = Pattern.compile("<!(?!--|\\[|[a-zA-Z])");

    /** A text of RSS: escaped HTML, HTML written without escaping it, or plain; nobody can tell but by looking. */
    static Construct guessed(Element element, Links links) {
        Links near = links.within(element);
        if (!element.getChildren().isEmpty()) {
            return new Construct(new InlineMarkup(near).of(element), true);
        }
        return guessed(Values.text(element), near);
    }

    private static Construct guessed(String value, Links near) {
        boolean html = PlainText.hasMarkup(value)
                || (value.indexOf('&') >= 0 && REFERENCE.matcher(value).find());
        return html ? new Construct(HtmlLinks.resolve(value, near), true) : new Construct(value, false);
    }

    /** A text construct of Atom 1.0, or a content construct of Atom 0.3; null where it is neither text nor HTML. */
    static @Nullable Construct atom(Element element, Links links) {
        Links near = links.within(element);
        String type = attribute(element, "type");
        if (attribute(element, "mode").equals("base64")) {
            return ofBase64(element, type, near);
        } else if (isEscapedWithin(element, type)) {
            return new Construct(HtmlLinks.resolve(Values.text(element), near), true);
        } else if (!element.getChildren().isEmpty() && (INLINE.contains(type) || type.isEmpty() || isText(type))) {
            return new Construct(new InlineMarkup(near).of(element), true);
        } else if (!type.isEmpty() && !isText(type)) {
            return element.getChildren().isEmpty() ? ofBase64(element, type, near) : null;
        }
        return ofText(Values.text(element), type, attribute(element, "mode"), near);
    }

    /** Some software escapes its HTML and then still wraps it in an element. */
    private static boolean isEscapedWithin(Element element, String type) {
        return (type.equals("html") || type.equals("text/html"))
                && element.getChildren().size() == 1
                && element.getChildren().get(0).getChildren().isEmpty()
                && PlainText.hasMarkup(Values.text(element));
    }

    private static Construct ofText(String value, String type, String mode, Links near) {
        boolean html = type.contains("html") || (mode.equals("escaped") && PlainText.hasMarkup(value));
        return html && !mode.equals("xml")
                ? new Construct(HtmlLinks.resolve(value, near), true)
                : new Construct(value, false);
    }

    /** What base64 holds is unknown where the type is: it is taken for text if it reads as such. */
    private static @Nullable Construct ofBase64(Element element, String type, Links near) {
        if (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/")) {
            return null;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(element.getText().strip());
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.chars().anyMatch(c -> c == '\uFFFD' || c == 0)) {
                return null;
            }
            return PLAIN.contains(type) ? new Construct(text, false) : guessed(text, near);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isText(String type) {
        return type.contains("html") || type.startsWith("text") || PLAIN.contains(type);
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeValue(name, "").strip().toLowerCase(Locale.ROOT);
    }

    /** The same text, of which the format says that it is HTML. */
    Construct asHtml() {
        return new Construct(value, true);
    }

    boolean hasText() {
        return !value.isBlank();
    }

    /** As plain text; what says that it is text is taken at its word, its less-than sign is one. */
    @Nullable
    String plain() {
        String start = value.length() <= MAX_PLAIN ? value : value.substring(0, MAX_PLAIN);
        return html ? PlainText.ofHtml(STRAY.matcher(start).replaceAll("&lt;!")) : start;
    }
}
