package io.newswire.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the block of a page in which most text stands: every paragraph counts for the element it stands in, and half for
 * the one around that; links in it count against it. The idea is Readability's.
 */
final class TextBlocks {

    private static final String CLUTTER = "script, style, noscript, template, nav, aside, footer, form, button, iframe,"
            + " figure, figcaption, svg, [hidden], [aria-hidden=true]";

    private static final String PARAGRAPHS = "p, blockquote, pre, h2, h3, li";

    /** A shorter paragraph is as likely a caption or a button. */
    private static final int SHORTEST = 25;

    /** The text; null where the page has no paragraphs. */
    @Nullable
    String read(Document page) {
        Document readable = page.clone();
        readable.select(CLUTTER).remove();
        Element best = best(readable.select("p, pre"));
        if (best == null) {
            return null;
        }
        String text = best.select(PARAGRAPHS).stream()
                .filter(paragraph -> isOutermost(paragraph, best) && !isLinks(paragraph))
                .map(paragraph -> paragraph.text().strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    /** The page's heading, else its title. */
    @Nullable
    String heading(Document page) {
        List<Element> headings = page.getElementsByTag("h1");
        String heading = headings.size() == 1 ? headings.get(0).text() : page.title();
        return heading.isBlank() ? null : heading.strip();
    }

    private static @Nullable Element best(List<Element> paragraphs) {
        Map<Element, Double> scores = new HashMap<>();
        for (Element paragraph : paragraphs) {
            double score = score(paragraph);
            Element parent = paragraph.parent();
            if (score > 0 && parent != null) {
                scores.merge(parent, score, Double::sum);
                Element around = parent.parent();
                if (around != null) {
                    scores.merge(around, score / 2, Double::sum);
                }
            }
        }
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static double score(Element paragraph) {
        int length = paragraph.text().length();
        return length < SHORTEST ? 0 : length - 2.0 * linked(paragraph);
    }

    private static int linked(Element element) {
        return element.getElementsByTag("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
    }

    private static boolean isLinks(Element paragraph) {
        int length = paragraph.text().length();
        return length > 0 && linked(paragraph) > length * 0.8;
    }

    /** A paragraph within a quotation is part of it. */
    private static boolean isOutermost(Element paragraph, Element block) {
        for (Element up = paragraph.parent(); up != null && !up.equals(block); up = up.parent()) {
            if (up.is(PARAGRAPHS)) {
                return false;
            }
        }
        return true;
    }
}
