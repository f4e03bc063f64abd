package io.newswire.ingest.feed;

import static io.newswire.ingest.feed.Documents.entry;
import static io.newswire.ingest.feed.Documents.item;
import static io.newswire.ingest.feed.Documents.onlyItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Media;
import io.newswire.record.RawArticle;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ferry | https://example.org/news/ferry",
                "/ferry | https://example.org/ferry",
                "?id=1 | https://example.org/news/feed?id=1",
                "//cdn.example.org/a | https://cdn.example.org/a",
                "a b|https://example.org/news/a%20b",
                "100%.html|https://example.org/news/100%25.html",
                "https://example.org/a b | https://example.org/a b",
                "mailto:ann@example.org | mailto:ann@example.org"
            })
    void makesLinksAbsolute(String link, String absolute) {
        assertThat(new Links(URI.create("https://example.org/news/feed")).resolve(link))
                .isEqualTo(absolute);
    }

    @Test
    void joinsARelativeLinkToAnAddressWithoutPath() {
        assertThat(new Links(URI.create("https://example.org")).resolve("ferry"))
                .isEqualTo("https://example.org/ferry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x"})
    void leavesOutLinksThatAreNoAddresses(String link) throws Exception {
        assertThat(item("<title>a</title><link>" + link + "</link>").getUri()).isNull();
    }

    @Test
    void resolvesByTheBaseOfEachPlace() throws Exception {
        RawArticle item = onlyItem("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/a/">
                  <entry xml:base="b/"><id>1</id><title>One</title>
                    <link href="one"/><link rel="enclosure" href="/one.mp3" type="audio/mpeg"/>
                    <content type="xhtml" xml:base="c/"><div xmlns="http://www.w3.org/1999/xhtml">
                      <p xml:base="d/"><a href="two">2</a></p><img src="three.png"/></div></content>
                  </entry>
                </feed>
                """);

        assertThat(item.getUri()).isEqualTo("https://base.example/a/b/one");
        assertThat(item.getMedia()).containsExactly(new Media("https://base.example/one.mp3", "audio/mpeg"));
        assertThat(item.getMarkup())
                .contains("<a href=\"https://base.example/a/b/c/d/two\">2</a>")
                .contains("<img src=\"https://base.example/a/b/c/three.png\" />");
    }

    @Test
    void resolvesInEscapedHtmlAndLeavesTheRestAsItIs() throws Exception {
        RawArticle item = item(
                "<title>a</title><description><![CDATA[<P class=x>1 < 2<a title='q' HREF='/a?b=1&amp;c=2'>a</a>"
                        + "<img src=b.png><a href=\"#note\">1</a><a href='https://x.example/y z'>y</a>]]></description>");

        assertThat(item.getMarkup())
                .isEqualTo("<P class=x>1 < 2<a title='q' HREF=\"https://example.org/a?b=1&amp;c=2\">a</a>"
                        + "<img src=\"https://example.org/news/b.png\"><a href=\"#note\">1</a>"
                        + "<a href='https://x.example/y z'>y</a>");
    }

    @Test
    void passesOverABaseThatIsNoAddress() throws Exception {
        assertThat(entry("<title>a</title><link xml:base='javascript:x' href='one'/>")
                        .getUri())
                .isEqualTo("https://example.org/news/one");
        assertThat(entry("<title>a</title><link xml:base='http://a b/' href='one'/>")
                        .getUri())
                .isEqualTo("https://example.org/news/one");
    }

    @Test
    void takesTheAlternateThatIsAPage() throws Exception {
        RawArticle item = entry(
                "<title>a</title><link rel='self' href='self'/><link rel='alternate' type='application/pdf'"
                        + " href='a.pdf'/><link rel='http://www.iana.org/assignments/relation/alternate' type='text/html' href='a'/>");

        assertThat(item.getUri()).isEqualTo("https://example.org/news/a");
    }

    @Test
    void takesAPermalinkForTheAddressUnlessItSaysThatItIsNone() throws Exception {
        assertThat(item("<title>a</title><guid>https://example.org/1</guid>").getUri())
                .isEqualTo("https://example.org/1");
        assertThat(item("<title>a</title><guid isPermaLink='false'>https://example.org/1</guid>")
                        .getUri())
                .isNull();
    }

    @Test
    void takesTheLinkOfAtomInRss() throws Exception {
        assertThat(item("<title>a</title><atom:link rel='related' href='/x'/><atom:link href='/a'/>")
                        .getUri())
                .isEqualTo("https://example.org/a");
        assertThat(item("<title>a</title><link href='/a'/>").getUri()).isEqualTo("https://example.org/a");
    }
}
