package io.newswire.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;

/** The paragraphs of a body in NITF: what stands in blocks, lists and tables, without pictures and their captions. */
final class Paragraphs {

    private static final Set<String> PARTED = Set.of(
            "p", "hl1", "hl2", "block", "bq", "ol", "ul", "dl", "li", "dt", "dd", "table", "tr", "pre", "fn", "hr");

    /** What may end in the middle of a word, or before its full stop. */
    private static final Set<String> WITHIN_WORDS =
            Set.of("em", "a", "q", "sub", "sup", "lang", "person", "org", "location", "chron", "num", "money", "event");

    private static final Set<String> PASSED_OVER = Set.of("media", "nitf-table", "custom-table", "script");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    List<String> of(Element content) {
        content.getContent().forEach(this::add);
        end();
        return paragraphs;
    }

    private void add(Content content) {
        if (content instanceof Text text) {
            open.append(text.getText());
        } else if (content instanceof Element element && !PASSED_OVER.contains(element.getName())) {
            element(element);
        }
    }

    private void element(Element element) {
        boolean parted = PARTED.contains(element.getName());
        if (parted) {
            end();
        }
        element.getContent().forEach(this::add);
        if (parted) {
            end();
        } else if (!WITHIN_WORDS.contains(element.getName())) {
            open.append(' ');
        }
    }

    private void end() {
        String paragraph = open.toString().strip().replaceAll("\\s+", " ");
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        open.setLength(0);
    }
}
