package io.newswire.enrich.analysis.text;

import org.jsoup.parser.Parser;

/** Plain text from markup. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text of an HTML document or fragment: paragraphs parted by one blank line, blanks collapsed, scripts and
     * styles left out, character references resolved. Takes any text, also 50 MB of tags that never close, in linear
     * time: it reads the markup once and builds no tree.
     */
    public static String ofMarkup(String html) {
        TextWriter out = new TextWriter(html.length());
        MarkupScanner scanner = new MarkupScanner(html);
        while (scanner.next()) {
            switch (scanner.kind()) {
                case TEXT -> out.text(unescape(scanner.text()));
                case PARAGRAPH -> out.paragraph();
                case LINE -> out.line();
                case BLANK -> out.blank();
            }
        }
        return out.finish();
    }

    private static String unescape(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
