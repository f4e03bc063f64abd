package io.newswire.ingest.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an element is to a reader of the page; what one does not read is {@link #GONE}. The points are those that an
 * element has before any text in it counts; the scheme is Readability's.
 */
enum Kind {
    TEXT(true, 0),
    LINK(true, 0, "a"),
    CODE(true, 0, "code"),
    PHRASE(
            true,
            0,
            "abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark nobr q rb rt ruby s samp small span"
                    + " strike strong sub sup time tt u var wbr"),
    BREAK(true, 0, "br"),
    IMAGE(true, 0, "img amp-img"),
    CONTROL(true, 0, "button datalist input select textarea"),
    EMBED(true, 0, "amp-iframe audio embed iframe object video"),

    PARAGRAPH(false, 0, "p"),
    DIVISION(false, 5, "div"),
    SECTION(false, 0, "section"),
    QUOTE(false, 3, "blockquote"),
    PREFORMATTED(false, 3, "pre"),
    TITLE(false, -5, "h1"),
    HEADING(false, -5, "h2 h3 h4 h5 h6"),
    LIST(false, -3, "ul ol menu"),
    ITEM(false, -3, "li"),
    DEFINITIONS(false, -3, "dl"),
    DEFINITION(false, -3, "dd dt"),
    TABLE(false, 0, "table"),
    ROW(false, 0, "tr"),
    CELL(false, 3, "td"),
    HEAD_CELL(false, -5, "th"),
    COLUMNS(false, 0, "caption col colgroup tfoot thead"),
    CAPTION(false, 0, "figcaption"),
    FIGURE(false, 0, "figure"),
    FORM(false, -3, "form"),
    FIELDSET(false, 0, "fieldset"),
    ADDRESS(false, -3, "address"),
    BODY(false, 0, "body"),
    BLOCK(false, 0),

    GONE(
            false,
            0,
            "aside canvas dialog footer frameset head link map meta nav noscript param script source style svg template"
                    + " title track");

    private static final Map<String, Kind> BY_NAME = byName();

    private final boolean inline;
    private final int points;
    private final String names;

    Kind(boolean inline, int points) {
        this(inline, points, "");
    }

    Kind(boolean inline, int points, String names) {
        this.inline = inline;
        this.points = points;
        this.names = names;
    }

    private static Map<String, Kind> byName() {
        Map<String, Kind> kinds = new HashMap<>();
        for (Kind kind : values()) {
            Stream.of(kind.names.split(" ", -1)).forEach(name -> kinds.put(name, kind));
        }
        return kinds;
    }

    /** The kind of an element, by its name in lower case. */
    static Kind of(String name) {
        return BY_NAME.getOrDefault(name, BLOCK);
    }

    boolean isInline() {
        return inline;
    }

    int points() {
        return points;
    }

    /** Whether a division that has one of these within is more than a paragraph. */
    boolean isBlockOfText() {
        return switch (this) {
            case PARAGRAPH, DIVISION, QUOTE, PREFORMATTED, LIST, DEFINITIONS, TABLE, IMAGE -> true;
            default -> false;
        };
    }

    /** Whether its text counts for the elements around it. */
    boolean isScored() {
        return switch (this) {
            case PARAGRAPH, SECTION, HEADING, CELL, PREFORMATTED -> true;
            default -> false;
        };
    }

    /** Whether it may be no part of the article although it stands in it. */
    boolean isDoubtful() {
        return switch (this) {
            case FORM, FIELDSET, TABLE, LIST, DIVISION -> true;
            default -> false;
        };
    }
}
