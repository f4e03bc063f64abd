package io.newswire.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's text as it stands in the page.
 *
 * @param paragraphs in order, none empty
 * @param linkDensity share of the text that is linked, from 0 to 1
 * @param byline text of the first element whose name says that it is a byline
 * @param image source of the first picture
 */
record Body(
        List<Paragraph> paragraphs,
        double linkDensity,
        @Nullable String byline,
        @Nullable String image) {

    Body {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A block of text.
     *
     * @param text on one line
     * @param linked characters of it in links
     */
    record Paragraph(String text, int linked) {}

    int length() {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }
}
