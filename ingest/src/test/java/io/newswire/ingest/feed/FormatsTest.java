package io.newswire.ingest.feed;

import static io.newswire.ingest.feed.Documents.entry;
import static io.newswire.ingest.feed.Documents.item;
import static io.newswire.ingest.feed.Documents.onlyItem;
import static io.newswire.ingest.feed.Documents.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Media;
import io.newswire.record.RawArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The less usual formats, and what feeds make of the usual ones. */
class FormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://my.netscape.com/rdf/simple/0.9/",
                "http://channel.netscape.com/rdf/simple/0.9/",
                "http://purl.org/rss/1.0/",
                "http://made.up.example/rss"
            })
    void readsRdfInAllItsNamespaces(String namespace) throws Exception {
        RawArticle item = onlyItem("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><channel xmlns='"
                + namespace + "'><title>Harbour</title></channel><item xmlns='" + namespace
                + "' rdf:about='https://example.org/1'><title>One</title></item></rdf:RDF>");

        assertThat(item.getSourceItemId()).isEqualTo("https://example.org/1");
        assertThat(item.getUri()).isEqualTo("https://example.org/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "version='2.0'", "version='9.9'", "xmlns='http://backend.userland.com/rss2'", "xmlns='urn:x'"
            })
    void readsRssWhateverItsVersion(String attributes) throws Exception {
        ParsedFeed feed = parse("<rss " + attributes
                + "><channel><title>Harbour</title><item><title>One</title></item></channel></rss>");

        assertThat(feed.title()).isEqualTo("Harbour");
        assertThat(feed.items()).extracting(RawArticle::getHeadline).containsExactly("One");
    }

    @Test
    void readsAtom03() throws Exception {
        String base64 = Base64.getEncoder().encodeToString("<p>The <b>pier</b></p>".getBytes(StandardCharsets.UTF_8));
        RawArticle item = onlyItem("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en">
                  <title>Harbour</title>
                  <entry><id>tag:example.org,2026:1</id>
                    <title type="text/html" mode="escaped">Pier &amp;amp; quay</title>
                    <link rel="alternate" type="text/html" href="/1"/>
                    <issued>2026-02-01T08:00:00Z</issued><modified>2026-02-02T08:00:00Z</modified>
                    <summary>Short &lt; long</summary><content type="text/html" mode="base64">%s</content>
                    <author><name>Ann</name></author><author><name>Ben</name></author></entry>
                </feed>
                """.formatted(base64));

        assertThat(item.getHeadline()).isEqualTo("Pier & quay");
        assertThat(item.getUri()).isEqualTo("https://example.org/1");
        assertThat(item.getPublished()).isEqualTo(Instant.parse("2026-02-01T08:00:00Z"));
        assertThat(item.getUpdated()).isEqualTo(Instant.parse("2026-02-02T08:00:00Z"));
        assertThat(item.getSummary()).isEqualTo("Short < long");
        assertThat(item.getMarkup()).isEqualTo("<p>The <b>pier</b></p>");
        assertThat(item.getByline()).isEqualTo("Ann, Ben");
    }

    @Test
    void readsChannelDefinitionFormat() throws Exception {
        ParsedFeed feed =
                parse("<CHANNEL HREF='/'><TITLE>Harbour</TITLE><ITEM HREF='/1' LASTMOD='2026-02-01T08:00+01:00'>"
                        + "<TITLE>One</TITLE><ABSTRACT>Short</ABSTRACT></ITEM></CHANNEL>");

        assertThat(feed.title()).isEqualTo("Harbour");
        RawArticle item = feed.items().get(0);
        assertThat(item.getHeadline()).isEqualTo("One");
        assertThat(item.getUri()).isEqualTo("https://example.org/1");
        assertThat(item.getSummary()).isEqualTo("Short");
        assertThat(item.getUpdated()).isEqualTo(Instant.parse("2026-02-01T07:00:00Z"));
    }

    @Test
    void readsHtmlThatIsNotEscaped() throws Exception {
        RawArticle item =
                item("<title>A <i>new</i> pier</title><description><p>One <br/>two &amp; three</p></description>");

        assertThat(item.getHeadline()).isEqualTo("A new pier");
        assertThat(item.getMarkup()).isEqualTo("<p>One <br />two &amp; three</p>");
        assertThat(item.getSummary()).isEqualTo("One two & three");
    }

    @Test
    void readsContentThatIsEscapedAndWrappedAllTheSame() throws Exception {
        RawArticle item = entry("<title>a</title><content type='html'><div xmlns='http://www.w3.org/1999/xhtml'>"
                + "The &lt;b&gt;pier&lt;/b&gt;</div></content>");

        assertThat(item.getMarkup()).isEqualTo("The <b>pier</b>");
    }

    @Test
    void takesNoPictureForABody() throws Exception {
        RawArticle item = entry("<title>a</title><content type='image/png'>iVBORw0KGgo=</content>");

        assertThat(item.getMarkup()).isNull();
        assertThat(item.getText()).isNull();
    }

    @Test
    void takesTheFirstOfDescriptionAndSummaryForTheSummary() throws Exception {
        RawArticle item = item("<title>a</title><summary>Short</summary><description>The long story</description>");

        assertThat(item.getSummary()).isEqualTo("Short");
        assertThat(item.getText()).isEqualTo("The long story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<author>ann@example.org (Ann Example)</author> | Ann Example",
                "<author>Ann Example &lt;ann@example.org></author> | Ann Example",
                "<author>Ann Example (ann@example.org)</author> | Ann Example",
                "<author>ann@example.org</author> | ann@example.org",
                "<author>ed@example.org</author><dc:creator>Ann</dc:creator><dc:creator>Ben</dc:creator> | Ann, Ben",
                "<itunes:author>Ann</itunes:author> | Ann",
                "<atom:author><atom:name>Ann</atom:name></atom:author> | Ann"
            })
    void namesWhoWroteIt(String elements, String byline) throws Exception {
        assertThat(item("<title>a</title>" + elements).getByline()).isEqualTo(byline);
    }

    @Test
    void readsMediaOfAllModules() throws Exception {
        RawArticle item = item("""
                <title>a</title><enclosure url="/a.mp3" type="audio/mpeg"/>
                <media:content url="/b.jpg" type="image/jpeg"><media:thumbnail url="/c.jpg"/></media:content>
                <media:group><media:content url="/d.mp4" type="video/mp4"/></media:group>
                <media:thumbnail url="/e.jpg"/><itunes:image href="/f.jpg"/>
                <media:keywords>pier, quay</media:keywords><category>ports</category>
                """);

        assertThat(item.getMedia())
                .extracting(Media::getHref)
                .containsExactlyInAnyOrder(
                        "https://example.org/a.mp3",
                        "https://example.org/b.jpg",
                        "https://example.org/c.jpg",
                        "https://example.org/d.mp4",
                        "https://example.org/e.jpg",
                        "https://example.org/f.jpg");
        assertThat(item.getTopicsGiven()).containsExactly("ports", "pier", "quay");
    }

    @Test
    void takesTheLanguageThatIsStatedNearest() throws Exception {
        String feed =
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><entry><title>a</title>%s</entry></feed>";

        assertThat(onlyItem(feed.formatted("")).getLanguage()).isEqualTo("en");
        assertThat(onlyItem(feed.formatted("<content xml:lang='cy'>x</content>"))
                        .getLanguage())
                .isEqualTo("cy");
        assertThat(onlyItem(feed.formatted("<content xml:lang=''>x</content>")).getLanguage())
                .isNull();
    }

    @Test
    void prefersAnItemsOwnElementsToThoseWithin() throws Exception {
        RawArticle item = item("<image><title>logo</title><link>/logo</link></image><media:title>m</media:title>"
                + "<title>One</title><link>/1</link>");

        assertThat(item.getHeadline()).isEqualTo("One");
        assertThat(item.getUri()).isEqualTo("https://example.org/1");
    }

    @Test
    void readsJsonFeedsThatAreSlightlyWrong() throws Exception {
        RawArticle item = onlyItem("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\","
                + "\"external_url\": \"/x\", \"title\": \"One\ttwo\", \"content_html\": \"<a href='/y'>y<\\/a>\","
                + "\"date_published\": \"Sun, 01 Feb 2026 08:00:00 GMT\",},]}");

        assertThat(item.getHeadline()).isEqualTo("One two");
        assertThat(item.getUri()).isEqualTo("https://example.org/x");
        assertThat(item.getMarkup()).isEqualTo("<a href=\"https://example.org/y\">y</a>");
        assertThat(item.getPublished()).isEqualTo(Instant.parse("2026-02-01T08:00:00Z"));
    }

    @Test
    void readsAJsonFeedThatSaysItsVersionAsANumber() throws Exception {
        assertThat(onlyItem("{\"version\": \"1.0\", \"items\": [{\"id\": \"1\", \"title\": \"One\"}]}")
                        .getHeadline())
                .isEqualTo("One");
    }
}
