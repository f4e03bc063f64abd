package io.newswire.enrich.analysis.text;

import java.util.Locale;
import java.util.Set;

/** Walks over markup once: pieces of text, and the breaks that elements make between them. */
final class MarkupScanner {
    /** What was found. */
    enum Kind {
        TEXT,
        PARAGRAPH,
        LINE,
        BLANK
    }

    /** Whose content is not text of the article; it ends only at the element's own end tag. */
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "noscript", "xmp");

    /** Those that do not break a line; all others, also unknown ones, stand apart from what is around them. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static final Set<String> CELLS = Set.of("td", "th", "button", "option", "input");
    private static final int LONGEST_NAME = 20;

    private final String html;
    private int at;
    private Kind kind = Kind.BLANK;
    private String text = "";

    MarkupScanner(String html) {
        this.html = html;
    }

    Kind kind() {
        return kind;
    }

    /** The text, with its character references, where the kind is TEXT. */
    String text() {
        return text;
    }

    /** Goes to the next piece of text or break; false at the end. */
    boolean next() {
        while (at < html.length()) {
            if (!isMarkup(at)) {
                readText();
                return true;
            }
            if (readMarkup()) {
                return true;
            }
        }
        return false;
    }

    /** A less-than sign that starts no tag, as in 3 &lt; 4, is text. */
    private boolean isMarkup(int index) {
        if (html.charAt(index) != '<' || index + 1 == html.length()) {
            return false;
        }
        char next = html.charAt(index + 1);
        return isAsciiLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void readText() {
        int start = at;
        do {
            at = indexOf('<', at + 1);
        } while (at < html.length() && !isMarkup(at));
        kind = Kind.TEXT;
        text = html.substring(start, at);
    }

    /** Skips a tag, comment or declaration; true where it breaks the text. */
    private boolean readMarkup() {
        if (html.startsWith("<!--", at)) {
            skipTo("-->", at + 4);
            return false;
        }
        if (html.startsWith("<![CDATA[", at)) {
            return readCharacterData();
        }
        boolean closing = html.charAt(at + 1) == '/';
        String name = readName(closing ? at + 2 : at + 1);
        skipTag();
        if (!closing && HIDDEN.contains(name)) {
            skipHidden(name);
        }
        return isBreak(name);
    }

    private boolean readCharacterData() {
        int start = at + "<![CDATA[".length();
        skipTo("]]>", start);
        text = html.substring(start, Math.max(start, html.startsWith("]]>", at - 3) ? at - 3 : at));
        kind = Kind.TEXT;
        return true;
    }

    private boolean isBreak(String name) {
        if (name.isEmpty() || INLINE.contains(name)) {
            return false;
        }
        kind = name.equals("br") ? Kind.LINE : CELLS.contains(name) ? Kind.BLANK : Kind.PARAGRAPH;
        return true;
    }

    private String readName(int start) {
        int end = start;
        while (end < html.length() && end - start < LONGEST_NAME && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Goes behind the tag's end; a greater-than sign in quotes does not end it. */
    private void skipTag() {
        boolean afterEquals = false;
        for (at++; at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '>') {
                at++;
                return;
            }
            if (afterEquals && (c == '"' || c == '\'')) {
                at = indexOf(c, at + 1);
            }
            afterEquals = c == '=' || (afterEquals && Letters.isBlank(c));
        }
        at = html.length();
    }

    private void skipHidden(String name) {
        int close = at;
        while (close < html.length() && !isClosing(close, name)) {
            close = indexOf('<', close + 1);
        }
        at = close;
    }

    private boolean isClosing(int index, String name) {
        return html.startsWith("</", index) && html.regionMatches(true, index + 2, name, 0, name.length());
    }

    private void skipTo(String end, int from) {
        int found = html.indexOf(end, from);
        at = found < 0 ? html.length() : found + end.length();
    }

    private int indexOf(char c, int from) {
        int found = html.indexOf(c, from);
        return found < 0 ? html.length() : found;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
