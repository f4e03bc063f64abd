package io.newswire.bench.feeds;

import io.newswire.bench.feeds.PythonExpression.Actual;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** When a value of ours is what feedparser expects. */
final class Actuals {

    private static final String ADDRESS = "\\s*\\([^()]*@[^()]*\\)";

    private Actuals() {}

    /** A text that must be the same to the letter. */
    static @Nullable Actual exact(@Nullable String ours) {
        return ours == null ? null : ours::equals;
    }

    /** People by their names: the address that feedparser adds in brackets is left out. */
    static @Nullable Actual person(@Nullable String ours) {
        return ours == null
                ? null
                : expected -> expected instanceof String text && ours.equals(text.replaceFirst(ADDRESS, ""));
    }

    /** A text for readers: as plain text it must say the same, and any markup must link to the same places. Markup
     * that shows no text, such as a title that is a picture, says nothing as plain text. */
    static Actual prose(boolean sanitized, @Nullable String... ours) {
        List<String> present = Stream.of(ours).filter(Objects::nonNull).toList();
        return expected -> expected instanceof String text
                && (present.isEmpty()
                        ? plain(text).isEmpty()
                        : present.stream().anyMatch(own -> reads(own, text) && (sanitized || links(own, text))));
    }

    private static boolean reads(String ours, String expected) {
        return plain(ours).equals(plain(expected))
                || collapse(ours).equals(collapse(expected))
                || plain(expected).equals(collapse(ours));
    }

    /** Plain text has no links to compare. */
    private static boolean links(String ours, String expected) {
        Document own = Jsoup.parseBodyFragment(ours);
        return own.body().childrenSize() == 0 || addresses(own).equals(addresses(Jsoup.parseBodyFragment(expected)));
    }

    private static List<String> addresses(Document html) {
        return html.select("[href], [src]").stream()
                .map(element -> element.attr("href") + element.attr("src"))
                .toList();
    }

    private static String plain(String html) {
        return collapse(Jsoup.parseBodyFragment(html).text());
    }

    private static String collapse(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A time, written or as nine numbers of UTC. */
    static @Nullable Actual time(@Nullable Instant ours) {
        return ours == null
                ? null
                : expected -> ours.equals(expected instanceof List<?> numbers ? ofNumbers(numbers) : written(expected));
    }

    private static Instant ofNumbers(List<?> numbers) {
        int[] n =
                numbers.stream().mapToInt(number -> ((Long) number).intValue()).toArray();
        return LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5]).toInstant(ZoneOffset.UTC);
    }

    private static Instant written(@Nullable Object time) throws NotApplicableException {
        String text = String.valueOf(time);
        for (DateTimeFormatter format :
                List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME)) {
            try {
                return OffsetDateTime.parse(text, format).toInstant();
            } catch (DateTimeException e) {
                // The other one, then.
            }
        }
        throw new NotApplicableException("a time as it is written");
    }
}
