package io.newswire.ingest.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Pages for tests, and the article in them. */
final class Pages {

    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    static final URI URL = URI.create("https://www.example.org/news/bridge");

    static final String SENTENCES =
            "The bridge over the harbour was opened to traffic again on Sunday morning, two weeks"
                    + " earlier than planned, the port authority said. Drivers had been sent round by the tunnel since May.";

    static final ArticleExtractor EXTRACTOR = new ArticleExtractor(Clock.fixed(NOW, ZoneOffset.UTC));

    private Pages() {}

    static ExtractedArticle extract(String html) {
        return EXTRACTOR.extract(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", URL);
    }

    /** A page with these lines in its head, and an article. */
    static ExtractedArticle head(String... lines) {
        return extract(
                "<html><head>" + String.join("\n", lines) + "</head><body>" + article(SENTENCES) + "</body></html>");
    }

    /** An article that begins with its own words, so long that it stands out on any page. */
    static String article(String inner) {
        return "<div id='story'><p>" + inner + "</p>" + paragraphs(6) + "</div>";
    }

    static String paragraphs(int count) {
        return ("<p>" + SENTENCES + "</p>").repeat(count);
    }
}
