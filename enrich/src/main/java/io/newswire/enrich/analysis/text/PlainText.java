package io.newswire.enrich.analysis.text;

import org.jsoup.Jsoup;

/** Plain text from markup. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text of an HTML document or fragment: paragraphs parted by one blank line, blanks collapsed, scripts and
     * styles left out. Takes any text, in linear time.
     */
    public static String ofMarkup(String html) {
        return Jsoup.parse(html).text();
    }
}
