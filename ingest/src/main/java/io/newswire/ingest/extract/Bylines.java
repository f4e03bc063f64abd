package io.newswire.ingest.extract;

import io.newswire.ingest.article.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who wrote a page's article. */
final class Bylines {

    private static final int LONGEST = 100;

    private static final List<String> METAS = List.of(
            "dc:creator",
            "dcterm:creator",
            "dcterms:creator",
            "author",
            "article:author",
            "parsely-author",
            "sailthru:author",
            "byl");

    private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S+|@\\w+", Pattern.CASE_INSENSITIVE);

    private static final Pattern BY = Pattern.compile(
            "^(written by|by|von|par|por|di|door|av|af|автор)\\b[:\\s]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final PageFacts facts;
    private final LinkedArticle linked;

    Bylines(PageFacts facts, LinkedArticle linked) {
        this.facts = facts;
        this.linked = linked;
    }

    /**
     * The names, as the page gives them.
     *
     * @param marked the text of the first element whose name says that it is a byline
     */
    @Nullable
    String find(@Nullable String marked) {
        Stream<Supplier<List<String>>> declared = METAS.stream().map(name -> () -> facts.metas(name));
        Stream<Supplier<List<String>>> shown =
                Stream.of(this::microdata, () -> marked == null ? List.of() : List.of(marked));
        return Stream.concat(Stream.concat(Stream.of(linked::authors), declared), shown)
                .map(source -> join(source.get()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> microdata() {
        return facts.properties("author").stream().map(Bylines::name).toList();
    }

    private static String name(Element author) {
        Element name = author.selectFirst("[itemprop=name]");
        Element named = name == null ? author : name;
        return named.hasAttr("content") ? named.attr("content") : named.text();
    }

    private static @Nullable String join(List<String> names) {
        String byline = names.stream()
                .map(Bylines::clean)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return byline.isEmpty() ? null : byline;
    }

    private static String clean(String name) {
        String plain = Objects.requireNonNullElse(PlainText.ofHtml(name), "");
        String clean = withoutBy(plain);
        return ADDRESS.matcher(clean).matches() || clean.length() > LONGEST ? "" : clean;
    }

    /** Names without the word before them. */
    static String withoutBy(String names) {
        return BY.matcher(names).replaceFirst("").strip();
    }
}
