package io.newswire.ingest.extract;

import io.newswire.ingest.extract.Body.Paragraph;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article's text from where in the page it stands: strictly at first, and ever more leniently while that yields
 * little. Safe for use by many threads.
 */
final class BodyReader {

    private static final int ENOUGH = 500;

    private static final int LONGEST_BYLINE = 100;

    /** A byline with a date in it cannot be told apart from it. */
    private static final Pattern YEAR_OR_TIME = Pattern.compile("\\b(19|20)\\d\\d|\\d:\\d\\d");

    private final NameHints names = new NameHints();

    /** What is held against an element: its names, its points for them, what it contains. */
    private enum Strictness {
        ALL(true, true, true),
        UNLIKELY_ALLOWED(false, true, true),
        NAMES_IGNORED(false, false, true),
        NOTHING(false, false, false);

        private final boolean dropUnlikely;
        private final boolean weigh;
        private final boolean dropDoubtful;

        Strictness(boolean dropUnlikely, boolean weigh, boolean dropDoubtful) {
            this.dropUnlikely = dropUnlikely;
            this.weigh = weigh;
            this.dropDoubtful = dropDoubtful;
        }
    }

    /** The text of a page's article; without paragraphs where the page has no text at all. */
    Body read(Document page) {
        Outline outline = OutlineReader.read(page, names);
        Body longest = null;
        for (Strictness strictness : Strictness.values()) {
            Body body = read(outline, strictness);
            longest = longest == null || body.length() > longest.length() ? body : longest;
            if (longest.length() >= ENOUGH) {
                break;
            }
        }
        return longest;
    }

    /** All text of HTML that stands where text is expected. */
    String textOf(String html) {
        Outline outline = OutlineReader.read(Jsoup.parseBodyFragment(html), names);
        return new TextWriter(outline, new Selection(outline))
                .write(List.of(Range.of(outline, 0))).stream()
                        .map(Paragraph::text)
                        .collect(Collectors.joining("\n\n"));
    }

    private static Body read(Outline outline, Strictness strictness) {
        var selection = new Selection(outline);
        if (strictness.dropUnlikely) {
            selection.dropUnlikely();
        }
        String byline = byline(outline, selection);
        var finder = new ContentFinder(outline, selection, strictness.weigh);
        List<Range> ranges = finder.find();
        new Clutter(outline, selection, finder.paragraphs(), strictness.weigh).drop(ranges, strictness.dropDoubtful);
        List<Paragraph> paragraphs = new TextWriter(outline, selection).write(ranges);
        return new Body(paragraphs, linkDensity(paragraphs), byline, image(outline, selection, ranges));
    }

    private static double linkDensity(List<Paragraph> paragraphs) {
        int text = paragraphs.stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
        int linked = paragraphs.stream().mapToInt(Paragraph::linked).sum();
        return text == 0 ? 0 : Math.min(1, (double) linked / text);
    }

    /** Within what is dropped there may be other people's names, but what is dropped may be a byline. */
    private static @Nullable String byline(Outline outline, Selection selection) {
        for (int i = 1; i < outline.size(); i++) {
            if (outline.hints(i, NameHints.BYLINE) && selection.has(outline.parent(i))) {
                String text = outline.textOf(i, LONGEST_BYLINE);
                if (!text.isEmpty()
                        && text.length() < LONGEST_BYLINE
                        && !YEAR_OR_TIME.matcher(text).find()) {
                    return text;
                }
            }
        }
        return null;
    }

    private static @Nullable String image(Outline outline, Selection selection, List<Range> ranges) {
        for (Range range : ranges) {
            for (int i = selection.next(range.from()); i >= 0 && i < range.to(); i = selection.next(i + 1)) {
                String source = outline.is(i, Kind.IMAGE) ? source(outline.element(i)) : null;
                if (source != null) {
                    return source;
                }
            }
        }
        return null;
    }

    /** Pictures that are loaded late have a stand-in as their source. */
    private static @Nullable String source(Element image) {
        return Stream.of("data-src", "data-original", "data-lazy-src", "src", "data-srcset", "srcset")
                .map(image::attr)
                .map(source -> source.strip().split("\\s", 2)[0])
                .filter(source -> !source.isEmpty() && !source.startsWith("data:"))
                .findFirst()
                .orElse(null);
    }
}
