package io.newswire.ingest.extract;

import io.newswire.ingest.article.Times;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a web page: what the page says of itself in JSON-LD first, then in OpenGraph and other meta
 * elements; text that neither gives is read from where most paragraphs stand. Nothing of the page is run or fetched.
 */
public final class ArticleExtractor {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private static final int WHOLE_ARTICLE = 1_000;

    private final TextBlocks blocks = new TextBlocks();

    /**
     * Reads a page.
     *
     * @param html the page's bytes
     * @param contentType the HTTP header, where there is one
     * @param url where it was read from
     */
    public ExtractedArticle extract(byte[] html, @Nullable String contentType, URI url) {
        Document page = parse(html, contentType, url);
        LinkedArticle linked = LinkedArticle.of(page);
        var meta = new Meta(page);
        String declared = linked.body();
        String text = declared != null ? declared : blocks.read(page);
        String headline = first(linked.headline(), meta.of("og:title", "twitter:title"), blocks.heading(page));
        return new ExtractedArticle(
                Objects.requireNonNullElse(first(meta.canonical(), linked.url(), meta.of("og:url")), url.toString()),
                headline,
                first(linked.byline(), meta.of("author", "article:author", "parsely-author")),
                Times.lenient(first(linked.published(), meta.of("article:published_time", "date", "parsely-pub-date"))),
                first(linked.language(), meta.language()),
                text,
                first(linked.image(), meta.of("og:image", "twitter:image")),
                quality(headline, text, declared != null));
    }

    /** jsoup looks for a byte order mark, then for a meta element, unless the header tells. */
    private static Document parse(byte[] html, @Nullable String contentType, URI url) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), charset(contentType), url.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static @Nullable String charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return matcher.find() && Charset.isSupported(matcher.group(1))
                    ? matcher.group(1).toUpperCase(Locale.ROOT)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String first(@Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Half for the length of the text, up to that of a usual article, and a quarter each for what vouches for it. */
    private static double quality(@Nullable String headline, @Nullable String text, boolean declared) {
        if (text == null) {
            return 0;
        }
        double length = Math.min(1, (double) text.length() / WHOLE_ARTICLE);
        double paragraphs = declared || text.contains("\n\n") ? 1 : 0;
        double score = 0.5 * length + 0.25 * paragraphs + (headline == null ? 0 : 0.25);
        return Math.round(score * 100) / 100.0;
    }
}
