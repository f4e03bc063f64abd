package io.newswire.ingest.feed;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.article.PlainText;
import io.newswire.record.RawArticle;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One address of a sitemap, and what is said about it. */
final class SitemapEntry {

    private static final int MAX_IMAGES = 100;

    private final List<String> images = new ArrayList<>(1);
    private @Nullable String address;
    private @Nullable String modified;
    private @Nullable String published;
    private @Nullable String title;
    private @Nullable String language;
    private @Nullable String keywords;

    /** Takes an element's text, by its usual name. */
    void take(String element, String text) {
        switch (element) {
            case "loc" -> address = text;
            case "lastmod" -> modified = text;
            case "news:publication_date" -> published = text;
            case "news:title" -> title = text;
            case "news:language" -> language = text;
            case "news:keywords" -> keywords = text;
            case "image:loc" -> takeImage(text);
            default -> {
                // Priorities, genres and stock tickers, which an article has no place for.
            }
        }
    }

    private void takeImage(String address) {
        if (images.size() < MAX_IMAGES) {
            images.add(address);
        }
    }

    boolean hasAddress() {
        return address != null;
    }

    /** When it was published, else changed; null where nothing is said. */
    @Nullable
    Instant time() {
        Instant time = FeedTimes.read(published);
        return time != null ? time : FeedTimes.read(modified);
    }

    RawArticle article(FeedDocument document, Links links) {
        String absolute = links.resolve(address);
        var article = new ArticleBuilder(document.source(), document.fetched())
                .itemId(absolute)
                .uri(absolute)
                .headline(PlainText.ofHtml(title))
                .language(language)
                .published(FeedTimes.read(published))
                .updated(FeedTimes.read(modified));
        Stream.of(keywords == null ? new String[0] : keywords.split(",", -1))
                .map(PlainText::ofHtml)
                .forEach(article::topic);
        images.forEach(image -> article.media(links.resolve(image), null));
        return article.build();
    }

    /** The address as another document to read; null where it is no address. */
    @Nullable
    URI child(Links links) {
        String absolute = links.resolve(address);
        try {
            return absolute == null || !absolute.startsWith("http") ? null : URI.create(absolute);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
