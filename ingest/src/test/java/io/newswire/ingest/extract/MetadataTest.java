package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Pages.article;
import static io.newswire.ingest.extract.Pages.extract;
import static io.newswire.ingest.extract.Pages.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of its article. */
class MetadataTest {

    @Test
    void takesLinkedDataFirst() {
        ExtractedArticle article = head(
                "<title>Site | Bridge</title><link rel=canonical href=/bridge><meta property=og:title content='OG title'>",
                "<script type=application/ld+json>not json</script>",
                linked(
                        "{'@graph': [{'@type': 'WebSite'}, {'@type': ['NewsArticle'], 'headline': 'Bridge opens &amp; closes',"
                                + "'author': [{'name': 'Ann'}, {'@id': '#bob'}], 'datePublished': '2026-03-01T10:00:00+01:00',"
                                + "'dateModified': '2026-03-02T10:00:00Z', 'inLanguage': 'en-GB', 'isAccessibleForFree': 'False',"
                                + "'image': [{'url': '/a.jpg'}],}, {'@id': '#bob', '@type': 'Person', 'name': 'Bob'}]}"));

        assertThat(article.uri()).isEqualTo("https://www.example.org/bridge");
        assertThat(article.headline()).isEqualTo("Bridge opens & closes");
        assertThat(article.byline()).isEqualTo("Ann, Bob");
        assertThat(article.published()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(article.modified()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.image()).isEqualTo("https://www.example.org/a.jpg");
        assertThat(article.paywall()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- {'@type': 'BlogPosting', 'headline': 'Found'} -->",
                "//<![CDATA[\n{'@type': 'LiveBlogPosting', 'headline': 'Found'}\n//]]>",
                "[[{'@type': 'http://schema.org/ReportageNewsArticle', 'headline': 'Found'}]]",
                "{'@type': 'WebPage', 'mainEntity': {'@type': 'Article', 'headline': 'Fo\tund'}}",
                "{'@type': 'Article', 'headline': 'Found', /* odd */ 'x': '\\'',};",
                "{'@type': 'Article', 'headline': 'Found'} {broken"
            })
    void toleratesHowLinkedDataIsWritten(String script) {
        assertThat(head(linked(script)).headline().replace(" ", "")).isEqualTo("Found");
    }

    @Test
    void choosesTheArticleThatThePageIsAbout() {
        ExtractedArticle article = head(
                "<title>Bridge opens</title>",
                linked("[{'@type': 'Article', 'headline': 'Other', 'url': 'https://www.example.org/other'},"
                        + "{'@type': 'Article', 'headline': 'Bridge opens', 'author': 'Ann'}]"));

        assertThat(article.byline()).isEqualTo("Ann");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "<title>Bridge opens | The Example</title><meta property=og:site_name content='The Example'>^ Bridge opens",
                "<title>Example: Bridge opens</title>^ Example: Bridge opens",
                "<title>Example - Bridge opens</title>^ Bridge opens",
                "<title>Bridge over the harbour opens – Some Site</title>^ Bridge over the harbour opens",
                "<title>Bridge opens - Again</title>^ Bridge opens - Again",
                "<title>x</title><meta name=DC.title content='Bridge opens'>^ Bridge opens",
                "<title>x</title><meta name=twitter:title content='Bridge &lt;b>opens&lt;/b>'>^ Bridge opens",
                "<title>Bridge opens :: The Example</title><h1>Bridge opens</h1>^ Bridge opens",
                "<h1>Bridge opens</h1>^ Bridge opens"
            })
    void takesTheSiteOffTheHeadline(String head, String headline) {
        assertThat(extract(head + article("First.")).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<meta name=author content='By Ann Lee'>; Ann Lee",
                "<meta name=author content='Ann Lee'><meta name=author content='Bob'>; Ann Lee, Bob",
                "<meta property=article:author content=https://example.org/ann><span class=byline>By Ann Lee</span>; Ann Lee",
                "<span itemprop=author>by <b itemprop=name>Ann Lee</b></span>; Ann Lee",
                "<a rel=author href=/ann>Ann Lee</a>; Ann Lee",
                "<p class=meta-byline>Von Ann Lee</p>; Ann Lee",
                "<p class=byline>12 March 2026</p><p class=byline>Ann Lee</p>; Ann Lee",
                "<div class=sidebar><a rel=author href=/bob>Bob</a></div><a rel=author href=/ann>Ann Lee</a>; Ann Lee",
                "<meta name=author content=Site><meta property='dc:creator x:y' content='Ann Lee'>; Ann Lee",
                "<p>No name</p>;"
            })
    void findsWhoWroteIt(String html, String byline) {
        assertThat(extract(html + article("First.")).byline()).isEqualTo(byline);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00:00Z, 2026-03-01T10:00:00Z",
        "2026-03-01T10:00:00.123+0100, 2026-03-01T09:00:00.123Z",
        "2026-03-01 10:00:00 +01:00, 2026-03-01T09:00:00Z",
        "2026-03-01 10:00 UTC, 2026-03-01T10:00:00Z",
        "'Sun, 01 Mar 2026 10:00:00 GMT', 2026-03-01T10:00:00Z",
        "1772359200, 2026-03-01T10:00:00Z",
        "1772359200000, 2026-03-01T10:00:00Z",
        "2026-03-11T11:00:00Z, 2026-03-11T11:00:00Z",
        "2026-03-12T11:00:00Z,",
        "2026-03-01T10:00:00,",
        "2026-03-01,",
        "1970-01-01T00:00:00Z,",
        "yesterday,"
    })
    void believesOnlyTimesThatAreOne(String written, Instant time) {
        assertThat(head("<meta property=article:published_time content='" + written + "'>")
                        .published())
                .isEqualTo(time);
    }

    @Test
    void takesATimeElementOnlyIfItDatesTheArticle() {
        String one = "<time datetime=2026-03-01T10:00:00Z>today</time>";
        String other = "<time datetime=2026-02-01T10:00:00Z>then</time>";

        assertThat(extract(one + article("First.")).published()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(extract(one + other + article("First.")).published()).isNull();
        assertThat(extract(other + one.replace("<time", "<time pubdate") + article("First."))
                        .published())
                .isEqualTo("2026-03-01T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "/bridge, https://www.example.org/bridge",
        "https://m.example.org/bridge#top, https://m.example.org/bridge",
        "https://elsewhere.org/bridge, https://www.example.org/news/bridge",
        "https://www.example.org/, https://www.example.org/news/bridge",
        "javascript:alert(1), https://www.example.org/news/bridge",
        "https://user@www.example.org/bridge, https://www.example.org/news/bridge"
    })
    void believesACanonicalAddressOfTheSameSite(String link, String uri) {
        assertThat(head("<link rel=canonical href='" + link + "'>").uri()).isEqualTo(uri);
    }

    @Test
    void resolvesAgainstTheBaseElement() {
        assertThat(head("<base href=https://cdn.example.org/x/>", "<meta property=og:image content=a.jpg>")
                        .image())
                .isEqualTo("https://cdn.example.org/x/a.jpg");
    }

    @Test
    void takesAPictureOfTheArticleThatIsLoadedLate() {
        assertThat(extract(article("<img src='data:image/gif;base64,x' data-src=/late.jpg>First."))
                        .image())
                .isEqualTo("https://www.example.org/late.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "<html lang=en_GB>, en-GB",
        "<html lang=x><meta property=og:locale content=de_DE>, de-DE",
        "<html lang=''><meta http-equiv=Content-Language content='fr; q=1'>, fr",
        "<html lang=English>,"
    })
    void tellsTheLanguage(String html, String language) {
        assertThat(extract(html + article("First.")).language()).isEqualTo(language);
    }

    @Test
    void saysNothingOfAPaywallWhereThePageDoesNot() {
        assertThat(head("").paywall()).isNull();
        assertThat(head(linked("{'@type': 'Article', 'isAccessibleForFree': true}"))
                        .paywall())
                .isFalse();
        assertThat(head("<meta property=article:content_tier content=locked>").paywall())
                .isTrue();
        assertThat(head(linked("{'@type': 'Article', 'hasPart': [{'isAccessibleForFree': false}]}"))
                        .paywall())
                .isTrue();
    }

    private static String linked(String json) {
        return "<script type='application/ld+json'>" + json.replace('\'', '"').replace("\\\"", "\\'") + "</script>";
    }
}
