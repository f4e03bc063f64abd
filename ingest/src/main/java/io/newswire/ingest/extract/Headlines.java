package io.newswire.ingest.extract;

import io.newswire.ingest.article.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds a page's headline, and takes the name of the site off it. */
final class Headlines {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—\\\\/>»·•:]\\s+|\\s*\\|\\s*");

    /** Fewer are as likely a section as a headline. */
    private static final int WORDS = 4;

    private final PageFacts facts;
    private final LinkedArticle linked;
    private final String title;
    private final List<String> sites;

    Headlines(PageFacts facts, LinkedArticle linked, @Nullable String host) {
        this.facts = facts;
        this.linked = linked;
        this.title = facts.title();
        this.sites = Stream.of(facts.meta("og:site_name", "application-name"), linked.publisher(), host)
                .filter(Objects::nonNull)
                .map(Headlines::letters)
                .filter(site -> !site.isEmpty())
                .toList();
    }

    /** The headline as plain text; null where the page has none. */
    @Nullable
    String find() {
        String declared = declared();
        if (declared != null) {
            return withoutSite(declared);
        }
        String heading =
                facts.headings().size() == 1 ? facts.headings().get(0).text().strip() : "";
        if (title.isEmpty()) {
            return heading.isEmpty() ? null : heading;
        }
        boolean same = !heading.isEmpty() && letters(title).contains(letters(heading));
        return same && words(heading) >= 2 ? heading : withoutSection(withoutSite(title));
    }

    private @Nullable String declared() {
        Stream<@Nullable String> candidates = Stream.of(
                linked.headline(facts.title()),
                facts.meta("dc:title", "dcterm:title", "dcterms:title", "og:title", "parsely-title", "twitter:title"),
                facts.properties("headline").stream()
                        .map(Headlines::content)
                        .findFirst()
                        .orElse(null));
        return candidates
                .map(PlainText::ofHtml)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String content(Element property) {
        return property.hasAttr("content") ? property.attr("content") : property.text();
    }

    /** Where a part before the first or after the last separator is the site's name, the rest. */
    private String withoutSite(String headline) {
        var matcher = SEPARATOR.matcher(headline);
        int first = -1;
        int afterFirst = -1;
        int last = -1;
        int afterLast = -1;
        while (matcher.find()) {
            first = first < 0 ? matcher.start() : first;
            afterFirst = afterFirst < 0 ? matcher.end() : afterFirst;
            last = matcher.start();
            afterLast = matcher.end();
        }
        if (last > 0 && isSite(headline.substring(afterLast))) {
            return headline.substring(0, last).strip();
        }
        return first > 0 && isSite(headline.substring(0, first))
                ? headline.substring(afterFirst).strip()
                : headline;
    }

    private boolean isSite(String part) {
        String name = letters(part);
        return !name.isEmpty() && sites.contains(name);
    }

    /** The title element, unlike other sources, mostly ends with a site's name that nothing else tells. */
    private static String withoutSection(String title) {
        var matcher = SEPARATOR.matcher(title);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last > 0 && words(title.substring(0, last)) >= WORDS
                ? title.substring(0, last).strip()
                : title;
    }

    private static int words(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    /** What is left of a text when only letters and digits count. */
    static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
