package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Media;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import io.newswire.schemas.ArticleId;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class FeedParserTest {

    private static final Instant FETCHED = Instant.parse("2026-03-01T10:00:00Z");

    private final FeedParser parser = new FeedParser();

    @Test
    void readsRss2() throws Exception {
        ParsedFeed feed = parse("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
                  <channel>
                    <title>Harbour &amp; Sea</title><link>https://example.org/</link><language>en-gb</language>
                    <copyright>All rights reserved</copyright>
                    <item>
                      <title>Ferry &lt;i&gt;Anna&lt;/i&gt; sails again</title>
                      <link>/ferry</link>
                      <guid isPermaLink="false">ferry-1</guid>
                      <description>The ferry is back &amp;amp; well.</description>
                      <content:encoded><![CDATA[<p>The <b>ferry</b> is back.</p>]]></content:encoded>
                      <dc:creator>Ann Example</dc:creator>
                      <pubDate>Sun, 01 Mar 2026 08:30:00 +0100</pubDate>
                      <category>Transport</category>
                      <media:content url="https://example.org/anna.jpg" type="image/jpeg"/>
                    </item>
                  </channel>
                </rss>
                """);

        assertThat(feed.title()).isEqualTo("Harbour & Sea");
        RawArticle item = feed.items().get(0);
        assertThat(item.getSourceItemId()).isEqualTo("ferry-1");
        assertThat(item.getId()).isEqualTo(ArticleId.of("feed", "ferry-1"));
        assertThat(item.getUri()).isEqualTo("https://example.org/ferry");
        assertThat(item.getHeadline()).isEqualTo("Ferry Anna sails again");
        assertThat(item.getSummary()).isEqualTo("The ferry is back & well.");
        assertThat(item.getMarkup()).isEqualTo("<p>The <b>ferry</b> is back.</p>");
        assertThat(item.getText()).isNull();
        assertThat(item.getByline()).isEqualTo("Ann Example");
        assertThat(item.getPublished()).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
        assertThat(item.getUpdated()).isNull();
        assertThat(item.getFetched()).isEqualTo(FETCHED);
        assertThat(item.getLanguage()).isEqualTo("en-GB");
        assertThat(item.getTopicsGiven()).containsExactly("Transport");
        assertThat(item.getMedia()).containsExactly(new Media("https://example.org/anna.jpg", "image/jpeg"));
        assertThat(item.getRightsInfo()).isEqualTo("All rights reserved");
    }

    @Test
    void takesADescriptionWithMarkupAsTheBody() throws Exception {
        RawArticle item = onlyItem("""
                <rss version="2.0"><channel><title>t</title>
                  <item><title>a</title><link>https://example.org/a</link>
                    <description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</description></item>
                </channel></rss>
                """);

        assertThat(item.getSourceItemId()).isEqualTo("https://example.org/a");
        assertThat(item.getMarkup()).isEqualTo("<p>One</p><p>Two</p>");
        assertThat(item.getSummary()).isEqualTo("One Two");
    }

    @Test
    void givesAnItemWithoutIdAndLinkAnIdOfItsTitle() throws Exception {
        String rss =
                "<rss version='2.0'><channel><title>t</title><item><title>Only a title</title></item></channel></rss>";

        assertThat(onlyItem(rss).getSourceItemId()).startsWith("sha256:");
        assertThat(onlyItem(rss).getId()).isEqualTo(onlyItem(rss).getId());
    }

    @Test
    void readsRdf() throws Exception {
        RawArticle item = onlyItem("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://example.org/"><title>t</title><link>https://example.org/</link>
                    <description>d</description></channel>
                  <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link>
                    <dc:date>2026-02-28T10:00:00Z</dc:date></item>
                </rdf:RDF>
                """);

        assertThat(item.getHeadline()).isEqualTo("One");
        assertThat(item.getPublished()).isEqualTo(Instant.parse("2026-02-28T10:00:00Z"));
    }

    @Test
    void readsAtomWithWithdrawals() throws Exception {
        ParsedFeed feed = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"
                      xml:lang="fr" xml:base="https://example.org/actu/">
                  <title>Actualités</title><id>urn:feed</id><updated>2026-03-01T09:00:00Z</updated>
                  <author><name>La Rédaction</name></author>
                  <entry>
                    <id>urn:1</id><title type="html">Le &lt;b&gt;pont&lt;/b&gt;</title>
                    <link rel="alternate" href="pont"/>
                    <link rel="enclosure" href="pont.mp3" type="audio/mpeg"/>
                    <published>2026-03-01T08:00:00Z</published><updated>2026-03-01T09:00:00Z</updated>
                    <summary>5 &lt; 6</summary>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le pont rouvre.</p></div></content>
                  </entry>
                  <at:deleted-entry ref="urn:2" when="2026-03-01T08:59:00Z"/>
                </feed>
                """);

        RawArticle item = feed.items().get(0);
        assertThat(item.getHeadline()).isEqualTo("Le pont");
        assertThat(item.getUri()).isEqualTo("https://example.org/actu/pont");
        assertThat(item.getByline()).isEqualTo("La Rédaction");
        assertThat(item.getLanguage()).isEqualTo("fr");
        assertThat(item.getSummary()).isEqualTo("5 < 6");
        assertThat(item.getMarkup()).contains("<p>Le pont rouvre.</p>");
        assertThat(item.getPublished()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(item.getUpdated()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(item.getMedia()).containsExactly(new Media("https://example.org/actu/pont.mp3", "audio/mpeg"));
        RawArticle withdrawn = feed.items().get(1);
        assertThat(withdrawn.getSourceItemId()).isEqualTo("urn:2");
        assertThat(withdrawn.getPubStatus()).isEqualTo(PubStatus.canceled);
        assertThat(withdrawn.getUpdated()).isEqualTo(Instant.parse("2026-03-01T08:59:00Z"));
    }

    @Test
    void readsJsonFeedWithEmbargoes() throws Exception {
        RawArticle item = onlyItem("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Results", "language": "de",
                 "authors": [{"name": "Desk"}],
                 "items": [{"id": 7, "url": "/7", "title": "A < B", "content_text": "One.\\n\\nTwo.",
                            "content_html": "<p>One.</p>", "summary": "s", "date_published": "2026-03-01T08:00:00Z",
                            "date_modified": "2026-03-01T09:00:00+01:00", "tags": ["economy"],
                            "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg"}],
                            "_newswire": {"embargoedUntil": "2026-03-02T06:00:00Z", "expires": "2027-01-01T00:00:00Z",
                                          "pubStatus": "withheld"}}]}
                """);

        assertThat(item.getSourceItemId()).isEqualTo("7");
        assertThat(item.getUri()).isEqualTo("https://example.org/7");
        assertThat(item.getHeadline()).isEqualTo("A < B");
        assertThat(item.getText()).isEqualTo("One.\n\nTwo.");
        assertThat(item.getMarkup()).isEqualTo("<p>One.</p>");
        assertThat(item.getByline()).isEqualTo("Desk");
        assertThat(item.getLanguage()).isEqualTo("de");
        assertThat(item.getUpdated()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(item.getEmbargoedUntil()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(item.getExpires()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(item.getPubStatus()).isEqualTo(PubStatus.withheld);
    }

    @Test
    void doesNotBelieveDatesInTheFuture() throws Exception {
        RawArticle item = onlyItem("""
                <rss version="2.0"><channel><title>t</title>
                  <item><guid>a</guid><title>a</title><pubDate>Sun, 01 Mar 2046 08:30:00 GMT</pubDate></item>
                </channel></rss>
                """);

        assertThat(item.getPublished()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-16", "UTF-8", "ISO-8859-5", "KOI8-R"})
    void readsTheEncodingOfTheDeclaration(String encoding) throws Exception {
        String rss = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><rss version=\"2.0\"><channel>"
                + "<title>Новости</title><item><guid>1</guid><title>Мост открыт</title></item></channel></rss>";

        ParsedFeed feed = parser.parse(document(rss.getBytes(Charset.forName(encoding)), "application/xml"));

        assertThat(feed.items().get(0).getHeadline()).isEqualTo("Мост открыт");
    }

    @Test
    void readsTheEncodingOfTheHeader() throws Exception {
        String rss = "<rss version=\"2.0\"><channel><title>Новости</title></channel></rss>";

        ParsedFeed feed = parser.parse(
                document(rss.getBytes(Charset.forName("windows-1251")), "application/rss+xml; charset=windows-1251"));

        assertThat(feed.title()).isEqualTo("Новости");
    }

    @Test
    void readsOldEncodingsThatNobodyDeclares() throws Exception {
        String rss = "<rss version=\"2.0\"><channel><title>Société</title></channel></rss>";

        ParsedFeed feed = parser.parse(document(rss.getBytes(StandardCharsets.ISO_8859_1), "text/xml"));

        assertThat(feed.title()).isEqualTo("Société");
    }

    @Test
    void tellsItemsWithNothingToReadFromTheOthers() throws Exception {
        ParsedFeed feed = parse("<rss version='2.0'><channel><item><guid isPermaLink='false'>1</guid><title/></item>"
                + "<item><guid isPermaLink='false'>2</guid><link>/2</link></item></channel></rss>");

        assertThat(feed.items()).extracting(RawArticle::getSourceItemId).containsExactly("1", "2");
        assertThat(feed.readable()).extracting(RawArticle::getSourceItemId).containsExactly("2");
    }

    @Test
    void opensNothingOutsideTheDocument(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        RawArticle item = onlyItem("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY % p SYSTEM \""
                + secret.toUri() + "\"> %p;]><rss version=\"2.0\"><channel><title>t</title>"
                + "<item><guid>1</guid><title>a&x;b</title></item></channel></rss>");

        assertThat(item.getHeadline()).isEqualTo("ab");
    }

    @Test
    void refusesAnExpansionBomb() {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"");
            bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]><rss version=\"2.0\"><channel><title>&a9;</title></channel></rss>");

        assertThatThrownBy(() -> parse(bomb.toString()))
                .isInstanceOf(FeedFormatException.class)
                .hasMessageContaining("https://example.org/feed");
    }

    @Test
    void refusesBottomlessNesting() {
        assertThatThrownBy(() -> parse("<rss version=\"2.0\"><channel>" + "<a>".repeat(100_000)))
                .isInstanceOf(FeedFormatException.class);
        assertThatThrownBy(() -> parse("{\"version\":" + "[".repeat(100_000))).isInstanceOf(FeedFormatException.class);
    }

    @Test
    void capsTheItemsAndSaysSo() throws Exception {
        var rss = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
        for (int i = 0; i < 2_500; i++) {
            rss.append("<item><guid>").append(i).append("</guid><title>t</title></item>");
        }

        ParsedFeed feed = parse(rss.append("</channel></rss>").toString());

        assertThat(feed.items()).hasSize(2_000);
        assertThat(feed.truncated()).isTrue();
    }

    @Test
    void cutsABodyThatIsTooLongAndSaysSo() throws Exception {
        RawArticle item = onlyItem("<rss version=\"2.0\"><channel><item><guid>1</guid><description>&lt;p&gt;"
                + "a".repeat(3_000_000) + "</description></item></channel></rss>");

        assertThat(item.getMarkup()).hasSize(2_000_000);
        assertThat(item.getTruncated()).isTrue();
    }

    @Test
    void takesAnItemThatIsThereTwiceOnce() throws Exception {
        ParsedFeed feed = parse("<rss version='2.0'><channel><item><guid>1</guid><title>one</title></item>"
                + "<item><guid>1</guid><title>one</title></item></channel></rss>");

        assertThat(feed.readable()).extracting(RawArticle::getHeadline).containsExactly("one");
    }

    @Test
    void keepsDifferentItemsThatShareAnIdApart() throws Exception {
        ParsedFeed feed = parse("<rss version='2.0'><channel><item><guid>1</guid><title>one</title></item>"
                + "<item><guid>1</guid><title>two</title></item></channel></rss>");

        assertThat(feed.readable()).extracting(RawArticle::getHeadline).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<html><body>not found</body></html>",
                "<!doctype html><html><p>not found",
                "<rss version='2.0'><channel><item>",
                "{\"items\": []}",
                "{\"version\": \"14.2\", \"items\": []}",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": {}}",
                "{\"version\": ",
                "[1, 2]",
                "\u0000\u0001\u0002"
            })
    void namesWhatIsNoFeed(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOf(FeedFormatException.class)
                .hasMessageStartingWith("https://example.org/feed is not a feed that can be read: ");
    }

    @Test
    void saysWhereXmlBreaks() {
        assertThatThrownBy(() -> parse("<rss version='2.0'>\n<channel>\n</rss>"))
                .hasMessageContaining("line 3");
    }

    @Test
    void writesTheLinesOfFeedParse() throws Exception {
        RawArticle item = onlyItem("<rss version='2.0'><channel><item><guid>g</guid><title>a</title>"
                + "<link>https://example.org/a</link><category>x</category>"
                + "<enclosure url='https://example.org/a.mp3' type='audio/mpeg'/></item></channel></rss>");

        assertThat(new FeedLines().line(item).toString())
                .isEqualTo("{\"id\":\"g\",\"uri\":\"https://example.org/a\",\"headline\":\"a\",\"topicsGiven\":[\"x\"],"
                        + "\"media\":[{\"href\":\"https://example.org/a.mp3\",\"type\":\"audio/mpeg\"}]}");
    }

    private RawArticle onlyItem(String body) throws FeedFormatException {
        List<RawArticle> items = parse(body).items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private ParsedFeed parse(String body) throws FeedFormatException {
        return parser.parse(document(body.getBytes(StandardCharsets.UTF_8), null));
    }

    private static FeedDocument document(byte[] body, @Nullable String contentType) {
        var source = new Source("feed", SourceKind.feed, null, null);
        return new FeedDocument(body, contentType, URI.create("https://example.org/feed"), source, FETCHED);
    }
}
