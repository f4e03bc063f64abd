package io.newswire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.extract.ExtractedArticle;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The article in a web page against the one that Readability's tests expect: the mean over pages of the F1 of the
 * text's words, and the shares of pages with the expected headline and byline.
 */
final class ExtractionScore implements Score {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int WORST = 20;

    private final ArticleExtractor extractor = new ArticleExtractor(Clock.systemUTC());
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public String part() {
        return "extraction";
    }

    @Override
    public void run(Path data, boolean errors, PrintWriter out) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Path folder : folders(data.resolve("html/readability"))) {
            pages.add(score(folder));
        }
        out.printf(
                Locale.ROOT,
                "extraction: F1 of the text's words       %.3f  (mean of %d pages)%n",
                pages.stream().mapToDouble(Page::f1).average().orElse(0),
                pages.size());
        out.println("extraction: expected headline            " + share(pages, Page::headline));
        out.println("extraction: expected byline, or none     " + share(pages, Page::byline));
        if (errors) {
            pages.stream()
                    .sorted(Comparator.comparingDouble(Page::f1))
                    .limit(WORST)
                    .forEach(out::println);
        }
    }

    private static List<Path> folders(Path corpus) throws IOException {
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    private Page score(Path folder) throws IOException {
        ExtractedArticle article = extractor.extract(
                Files.readAllBytes(folder.resolve("source.html")),
                "text/html; charset=utf-8",
                URI.create("http://fakehost/test/page.html"));
        String expected =
                Jsoup.parse(Files.readString(folder.resolve("expected.html"))).text();
        JsonNode metadata =
                mapper.readTree(folder.resolve("expected-metadata.json").toFile());
        List<String> wanted = words(expected);
        List<String> found = words(article.text());
        int common = common(wanted, found);
        return new Page(
                folder.getFileName().toString(),
                ratio(common, found.size()),
                ratio(common, wanted.size()),
                isSameHeadline(words(metadata.path("title").textValue()), words(article.headline())),
                names(metadata.path("byline").textValue()).equals(names(article.byline())));
    }

    private static List<String> words(@Nullable String text) {
        return NO_WORD.splitAsStream(text == null ? "" : text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int common(List<String> wanted, List<String> found) {
        Map<String, Integer> left = new HashMap<>();
        wanted.forEach(word -> left.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : found) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common;
    }

    /** The site's name may stand before or after it. */
    private static boolean isSameHeadline(List<String> wanted, List<String> found) {
        String title = " " + String.join(" ", wanted) + " ";
        String headline = " " + String.join(" ", found) + " ";
        return wanted.equals(found) || (!found.isEmpty() && (title.startsWith(headline) || title.endsWith(headline)));
    }

    private static List<String> names(@Nullable String byline) {
        List<String> words = words(byline);
        return !words.isEmpty() && words.get(0).equals("by") ? words.subList(1, words.size()) : words;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String share(List<Page> pages, Predicate<Page> right) {
        long count = pages.stream().filter(right).count();
        return String.format(Locale.ROOT, "%.3f  (%d of %d)", ratio((int) count, pages.size()), count, pages.size());
    }

    private record Page(String name, double precision, double recall, boolean headline, boolean byline) {

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "  %-36s F1 %.2f  precision %.2f  recall %.2f  headline %s  byline %s",
                    name,
                    f1(),
                    precision,
                    recall,
                    headline ? "right" : "wrong",
                    byline ? "right" : "wrong");
        }
    }
}
