package io.newswire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ArticleExtractorTest {

    private static final String PARAGRAPH = "The bridge over the harbour was opened to traffic again on Sunday morning,"
            + " two weeks earlier than planned, the port authority said. ";

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Test
    void takesWhatThePageSaysOfItself() {
        ExtractedArticle article = extract("""
                <html lang="en"><head><title>Site | Bridge</title>
                <link rel="canonical" href="/bridge"><meta property="og:title" content="OG title">
                <meta property="og:image" content="https://example.org/og.jpg">
                <script type="application/ld+json">not json</script>
                <script type="application/ld+json">
                {"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
                 "headline": "Bridge opens &amp; closes", "author": [{"name": "Ann"}, {"name": "Bob"}],
                 "datePublished": "2026-03-01T10:00:00+01:00", "inLanguage": "en-GB",
                 "articleBody": "One.\\nTwo.", "image": {"url": "https://example.org/a.jpg"}}]}
                </script></head><body><p>Other text</p></body></html>
                """);

        assertThat(article.uri()).isEqualTo("https://example.org/bridge");
        assertThat(article.headline()).isEqualTo("Bridge opens & closes");
        assertThat(article.byline()).isEqualTo("Ann, Bob");
        assertThat(article.published()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.text()).isEqualTo("One.\n\nTwo.");
        assertThat(article.image()).isEqualTo("https://example.org/a.jpg");
    }

    @Test
    void readsTheBlockWithMostText() {
        ExtractedArticle article = extract("<html lang='en'><head><title>Bridge</title></head><body>"
                + "<nav><p>" + "Menu entry and more of it. ".repeat(50) + "</p></nav>"
                + "<div id='side'><p><a href='/x'>" + "Read this other story too. ".repeat(30) + "</a></p></div>"
                + "<div id='main'><h1>Bridge opens</h1><div><p>" + PARAGRAPH + "</p><script>evil()</script><p>"
                + PARAGRAPH.repeat(2) + "</p><blockquote><p>" + PARAGRAPH + "</p></blockquote></div></div>"
                + "</body></html>");

        assertThat(article.headline()).isEqualTo("Bridge opens");
        assertThat(article.text().split("\n\n", -1))
                .hasSize(3)
                .allMatch(paragraph -> paragraph.startsWith("The bridge over"));
        assertThat(article.quality()).isBetween(0.5, 1.0);
    }

    @Test
    void isHonestAboutAPageWithoutArticle() {
        ExtractedArticle article = extract("<html><body><form><button>Log in</button></form></body></html>");

        assertThat(article.text()).isNull();
        assertThat(article.quality()).isZero();
        assertThat(article.toJson().toString()).isEqualTo("{\"uri\":\"https://example.org/page\",\"quality\":0.0}");
    }

    @Test
    void readsTheEncodingOfTheHeaderAndOfThePage() {
        byte[] page = "<title>Мост</title>".getBytes(Charset.forName("windows-1251"));
        byte[] declared = "<meta charset=windows-1251><title>Мост</title>".getBytes(Charset.forName("windows-1251"));

        assertThat(extractor
                        .extract(page, "text/html; charset=windows-1251", url())
                        .headline())
                .isEqualTo("Мост");
        assertThat(extractor.extract(declared, null, url()).headline()).isEqualTo("Мост");
        assertThat(extractor
                        .extract(declared, "text/html; charset=no-such", url())
                        .headline())
                .isEqualTo("Мост");
    }

    @Test
    void survivesPagesThatMeanHarm() {
        assertThat(extract("<div>".repeat(100_000) + "<p>" + PARAGRAPH).uri()).isNotNull();
        assertThat(extract("<blockquote><ul><li>".repeat(20_000) + PARAGRAPH).uri())
                .isNotNull();
        assertThat(extract("<script type=application/ld+json>" + "[".repeat(100_000))
                        .uri())
                .isNotNull();
        assertThat(extract("\u0000\u0001\u0002").uri()).isNotNull();
    }

    private ExtractedArticle extract(String html) {
        return extractor.extract(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url());
    }

    private static URI url() {
        return URI.create("https://example.org/page");
    }
}
