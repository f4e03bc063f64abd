package io.newswire.ingest.extract;

import io.newswire.ingest.extract.Body.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article's text, chosen between what stands in the page and what the page declares.
 *
 * @param paragraphs parted by one blank line; empty where there is none
 * @param linkDensity share of it that is linked, from 0 to 1
 */
record ArticleText(List<String> paragraphs, double linkDensity) {

    /** What declares less is a teaser. */
    private static final int SUBSTANTIAL = 250;

    private static final double MOST = 0.8;

    /** Within so many paragraphs from the start, the headline and the byline may be repeated. */
    private static final int START = 6;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * The text in the page, since that has its paragraphs and headings; but the declared one where it is as long, and the
     * page shows only little of it.
     */
    static ArticleText choose(
            Body body, @Nullable String declared, @Nullable String headline, @Nullable String byline) {
        if (declared != null && declared.length() >= SUBSTANTIAL && declared.length() > body.length() * MOST) {
            Set<String> shown = body.paragraphs().stream()
                    .flatMap(paragraph -> NO_WORD.splitAsStream(paragraph.text()))
                    .collect(Collectors.toSet());
            List<String> words = NO_WORD.splitAsStream(declared).toList();
            if (words.stream().filter(shown::contains).count() < words.size() * MOST) {
                return new ArticleText(List.of(declared.split("\n\n", -1)), 0);
            }
        }
        return new ArticleText(withoutHead(body.paragraphs(), headline, byline), body.linkDensity());
    }

    private static List<String> withoutHead(
            List<Paragraph> paragraphs, @Nullable String headline, @Nullable String byline) {
        List<String> texts = paragraphs.stream().map(Paragraph::text).collect(Collectors.toList());
        int start = Math.min(START, texts.size());
        texts.subList(0, start).removeIf(text -> isSame(text, headline) || isSame(text, byline));
        return texts;
    }

    private static boolean isSame(String text, @Nullable String head) {
        return head != null
                && text.length() < 2 * head.length() + 10
                && key(text).equals(key(head));
    }

    private static String key(String text) {
        return Headlines.letters(Bylines.withoutBy(text));
    }

    int length() {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    @Nullable
    String text() {
        return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
    }
}
