package io.newswire.ingest.extract;

import io.newswire.ingest.article.PlainText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article, each thing from the best source that has it. */
final class Metadata {

    private static final Set<String> PAID_TIERS = Set.of("locked", "metered", "paid", "premium");

    private final PageFacts facts;
    private final Sites sites;
    private final PageTimes times;
    private final URI url;
    private final LinkedArticle linked;

    Metadata(PageFacts facts, List<LinkedArticle> described, Sites sites, PageTimes times, URI url) {
        this.facts = facts;
        this.sites = sites;
        this.times = times;
        this.url = url;
        this.linked = choose(described);
    }

    /** Of several, the one that names this page or has its title: a page may describe others that it links to. */
    private LinkedArticle choose(List<LinkedArticle> described) {
        if (described.size() <= 1) {
            return described.isEmpty() ? LinkedArticle.NONE : described.get(0);
        }
        String title = Headlines.letters(facts.title() + Objects.requireNonNullElse(facts.meta("og:title"), ""));
        Set<String> own = Stream.of(url.toString(), facts.canonical(), facts.meta("og:url"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Stream.concat(
                        described.stream()
                                .filter(article -> article.urls().stream().anyMatch(own::contains)),
                        described.stream().filter(article -> isTitled(article, title)))
                .findFirst()
                .orElse(LinkedArticle.NONE);
    }

    private boolean isTitled(LinkedArticle article, String title) {
        String headline = article.headline(facts.title());
        return headline != null && !headline.isBlank() && title.contains(Headlines.letters(headline));
    }

    String uri() {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(facts.canonical());
        candidates.add(facts.resolve(facts.meta("og:url")));
        linked.urls().forEach(address -> candidates.add(facts.resolve(address)));
        return sites.canonical(url, candidates);
    }

    @Nullable
    String headline() {
        return new Headlines(facts, linked, sites.name(url)).find();
    }

    @Nullable
    String byline(@Nullable String marked) {
        return new Bylines(facts, linked).find(marked);
    }

    @Nullable
    Instant published() {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(linked.published());
        candidates.addAll(metas(
                "article:published_time",
                "og:article:published_time",
                "og:published_time",
                "datepublished",
                "parsely-pub-date",
                "sailthru:date",
                "dc:date:issued",
                "dcterms:issued",
                "dcterms:created",
                "dc:date",
                "date",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date"));
        candidates.addAll(microdata("datePublished"));
        Instant declared = times.first(candidates);
        return declared != null ? declared : onlyTime();
    }

    @Nullable
    Instant modified() {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(linked.modified());
        candidates.addAll(metas(
                "article:modified_time",
                "og:article:modified_time",
                "og:updated_time",
                "datemodified",
                "dcterms:modified",
                "dc:date:modified"));
        candidates.addAll(microdata("dateModified"));
        return times.first(candidates);
    }

    private List<String> metas(String... names) {
        return Arrays.stream(names).map(facts::metas).flatMap(List::stream).toList();
    }

    private List<String> microdata(String name) {
        return facts.properties(name).stream().map(Metadata::value).toList();
    }

    private static String value(Element property) {
        return Stream.of("content", "datetime")
                .map(property::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(property::text);
    }

    /** Time elements date anything: comments, other articles. One that is marked, or stands alone, dates the article. */
    private @Nullable Instant onlyTime() {
        List<Element> marked = facts.times().stream()
                .filter(time -> time.hasAttr("pubdate") || time.hasClass("published") || time.hasClass("entry-date"))
                .toList();
        List<Element> candidates = marked.isEmpty() ? facts.times() : marked;
        List<String> distinct =
                candidates.stream().map(Metadata::value).distinct().toList();
        return marked.isEmpty() && distinct.size() != 1 ? null : times.first(new ArrayList<>(distinct));
    }

    @Nullable
    String language() {
        return Stream.of(
                        facts.language(),
                        linked.language(),
                        facts.meta("og:locale"),
                        facts.meta("content-language", "language", "dc:language", "dcterms:language"))
                .map(Metadata::tag)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String tag(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        String first = declared.strip().split("[,;\\s]", 2)[0];
        Locale locale = Locale.forLanguageTag(first.replace('_', '-'));
        boolean known =
                locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
        return known && !locale.getLanguage().equals("und") ? locale.toLanguageTag() : null;
    }

    @Nullable
    String image(@Nullable String first) {
        return Stream.of(
                        linked.image(),
                        facts.meta("og:image", "og:image:url", "og:image:secure_url"),
                        facts.meta("twitter:image", "twitter:image:src", "parsely-image-url"),
                        first)
                .map(facts::resolve)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The text that is declared, with its paragraphs. */
    @Nullable
    String body(BodyReader reader) {
        String body = linked.body();
        if (body == null || body.isBlank()) {
            return null;
        }
        String plain = PlainText.hasMarkup(body) ? reader.textOf(body) : body;
        return plain.lines()
                .map(PlainText::ofHtml)
                .filter(line -> line != null && !line.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether the page declares that it is an article. */
    boolean isArticle() {
        return linked.isKnown()
                || "article".equalsIgnoreCase(facts.meta("og:type"))
                || facts.meta("article:published_time") != null
                || !facts.properties("articleBody").isEmpty();
    }

    @Nullable
    Boolean paywall() {
        Boolean declared = linked.isPaid();
        if (declared != null) {
            return declared;
        }
        List<String> free = new ArrayList<>(microdata("isAccessibleForFree"));
        free.addAll(metas("isaccessibleforfree"));
        if (!free.isEmpty()) {
            return free.stream().anyMatch(LinkedArticle::isNo);
        }
        String tier = facts.meta("article:content_tier");
        return tier == null ? null : PAID_TIERS.contains(tier.toLowerCase(Locale.ROOT));
    }
}
