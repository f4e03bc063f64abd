package io.newswire.ingest.feed;

import static io.newswire.ingest.feed.Documents.onlyItem;
import static io.newswire.ingest.feed.Documents.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Media;
import io.newswire.record.RawArticle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SitemapTest {

    private static final String NAMESPACES = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
            + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'"
            + " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'";

    @Test
    void readsANewsSitemap() throws Exception {
        RawArticle item = onlyItem("<?xml version='1.0'?><!-- <rss> --><urlset " + NAMESPACES + """
                ><url>
                  <loc>https://example.org/pier?a=1&amp;b=2</loc><lastmod>2026-03-01T09:00:00Z</lastmod>
                  <n:news><n:publication><n:name>Harbour</n:name><n:language>cy</n:language></n:publication>
                    <n:publication_date>2026-03-01T08:00:00+00:00</n:publication_date>
                    <n:title>Pier &amp;amp; quay</n:title><n:keywords>pier, quay</n:keywords></n:news>
                  <image:image><image:loc>/pier.jpg</image:loc><image:title>The pier</image:title></image:image>
                </url></urlset>
                """);

        assertThat(item.getSourceItemId()).isEqualTo("https://example.org/pier?a=1&b=2");
        assertThat(item.getUri()).isEqualTo("https://example.org/pier?a=1&b=2");
        assertThat(item.getHeadline()).isEqualTo("Pier & quay");
        assertThat(item.getLanguage()).isEqualTo("cy");
        assertThat(item.getPublished()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(item.getUpdated()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(item.getTopicsGiven()).containsExactly("pier", "quay");
        assertThat(item.getMedia()).containsExactly(new Media("https://example.org/pier.jpg", null));
    }

    @Test
    void readsAPlainSitemapAsAddressesThatAreWorthReading() throws Exception {
        ParsedFeed sitemap =
                parse("<urlset><url><loc>/a</loc><lastmod>2026-02-28</lastmod></url><url><loc> /b </loc></url>"
                        + "<url><lastmod>2026-02-28</lastmod></url></urlset>");

        assertThat(sitemap.readable())
                .extracting(RawArticle::getUri)
                .containsExactly("https://example.org/a", "https://example.org/b");
        assertThat(sitemap.items().get(0).getUpdated()).isEqualTo(Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(sitemap.items().get(0).getHeadline()).isNull();
    }

    @Test
    void leavesOutWhatIsOlderThanAMonth() throws Exception {
        ParsedFeed sitemap = parse("<urlset><url><loc>/old</loc><lastmod>2026-01-15</lastmod></url>"
                + "<url><loc>/new</loc><lastmod>2026-02-15</lastmod></url></urlset>");

        assertThat(sitemap.items()).extracting(RawArticle::getUri).containsExactly("https://example.org/new");
        assertThat(sitemap.truncated()).isFalse();
    }

    @Test
    void keepsTheNewestOfTheLargestSitemapThatIsAllowed() throws Exception {
        Instant newest = Instant.parse("2026-03-01T00:00:00Z");
        var urls = new StringBuilder("<urlset " + NAMESPACES + ">");
        for (int i = 0; i < 50_000; i++) {
            Instant time = newest.minusSeconds(49_999 - i);
            urls.append("<url><loc>https://example.org/").append(i).append("</loc><n:news><n:publication_date>");
            urls.append(time)
                    .append("</n:publication_date><n:title>Number ")
                    .append(i)
                    .append("</n:title></n:news></url>");
        }
        String xml = urls.append("</urlset>").toString();

        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        ParsedFeed sitemap = parse(xml);
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);

        assertThat(sitemap.truncated()).isTrue();
        assertThat(sitemap.items()).hasSize(2_000);
        assertThat(sitemap.items().get(0).getHeadline()).isEqualTo("Number 49999");
        assertThat(sitemap.items().get(1_999).getHeadline()).isEqualTo("Number 48000");
        // A cold start takes most of it; quadratic work would take minutes.
        assertThat(taken).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void readsASitemapThatIsNotWellFormed() throws Exception {
        ParsedFeed sitemap = parse("<urlset><url><loc>/a?x=1&y=2</loc><lastmod>2026-02-28<url><loc>/b</loc>");

        assertThat(sitemap.items())
                .extracting(RawArticle::getUri)
                .containsExactly("https://example.org/a?x=1&y=2", "https://example.org/b");
    }

    @Test
    void namesTheChildrenOfAnIndexNewestFirst() throws Exception {
        ParsedFeed index = parse(
                "<sitemapindex " + NAMESPACES + "><sitemap><loc>/1.xml</loc></sitemap>"
                        + "<sitemap><loc>/2.xml</loc><lastmod>2026-02-27</lastmod></sitemap>"
                        + "<sitemap><loc>/3.xml</loc><lastmod>2026-02-28</lastmod></sitemap>"
                        + "<sitemap><loc>/4.xml</loc><lastmod>2019-02-28</lastmod></sitemap>"
                        + "<sitemap><loc>javascript:x</loc></sitemap><sitemap><loc>file:///etc/passwd</loc></sitemap></sitemapindex>");

        assertThat(index.items()).isEmpty();
        assertThat(index.children())
                .containsExactly(
                        URI.create("https://example.org/3.xml"),
                        URI.create("https://example.org/2.xml"),
                        URI.create("https://example.org/1.xml"));
    }

    @Test
    void capsTheChildrenAndSaysSo() throws Exception {
        ParsedFeed index =
                parse("<sitemapindex>" + "<sitemap><loc>/1.xml</loc></sitemap>".repeat(600) + "</sitemapindex>");

        assertThat(index.truncated()).isTrue();
        assertThat(index.children()).hasSize(1);
    }

    @Test
    void refusesASitemapInWhichNothingIsReadable() {
        assertThatThrownBy(() -> parse("<urlset><url><lo")).isInstanceOf(FeedFormatException.class);
    }

    @Test
    void expandsNothing() {
        assertThatThrownBy(() ->
                        parse("<!DOCTYPE urlset [<!ENTITY a '/a'>]><urlset><url><loc>&a;</loc><x></url></urlset>"))
                .isInstanceOf(FeedFormatException.class);
    }
}
