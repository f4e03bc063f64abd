package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Feeds as they come from {@code https://example.org/news/feed}, on a day in March. */
final class Documents {

    static final Instant FETCHED = Instant.parse("2026-03-01T10:00:00Z");

    private Documents() {}

    static FeedDocument of(byte[] body, @Nullable String contentType) {
        var source = new Source("feed", SourceKind.feed, null, null);
        return new FeedDocument(body, contentType, URI.create("https://example.org/news/feed"), source, FETCHED);
    }

    static ParsedFeed parse(String body) throws FeedFormatException {
        return new FeedParser().parse(of(body.getBytes(StandardCharsets.UTF_8), null));
    }

    static RawArticle onlyItem(String body) throws FeedFormatException {
        ParsedFeed feed = parse(body);
        assertThat(feed.items()).hasSize(1);
        return feed.items().get(0);
    }

    /** The only item of an RSS feed that has these elements. */
    static RawArticle item(String elements) throws FeedFormatException {
        return onlyItem("""
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"
                     xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
                  <channel><title>Harbour</title><item>%s</item></channel>
                </rss>
                """.formatted(elements));
    }

    /** The only entry of an Atom feed that has these elements. */
    static RawArticle entry(String elements) throws FeedFormatException {
        return onlyItem("<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour</title><entry>" + elements
                + "</entry></feed>");
    }
}
