package io.newswire.ingest.feed;

import static io.newswire.ingest.feed.Documents.item;
import static io.newswire.ingest.feed.Documents.onlyItem;
import static io.newswire.ingest.feed.Documents.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that a person can read, and an XML parser cannot. */
@Timeout(30)
class DamagedFeedTest {

    @Test
    void knowsTheEntitiesOfHtml() throws Exception {
        assertThat(item("<title>Caf&eacute;&nbsp;&mdash; open</title>").getHeadline())
                .isEqualTo("Café\u00A0— open");
    }

    @Test
    void knowsThemWhereTheDocumentTypeIsElsewhere() throws Exception {
        RawArticle item = onlyItem("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' "
                + "'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel><title>t</title>"
                + "<item><title>Caf&eacute;</title></item></channel></rss>");

        assertThat(item.getHeadline()).isEqualTo("Café");
    }

    @Test
    void readsBareAmpersandsForWhatTheyAre() throws Exception {
        RawArticle item = item("<title>Rise & fall</title><link>https://example.org/?a=1&copy=2&lt=3</link>"
                + "<description><![CDATA[Bed & breakfast]]></description>");

        assertThat(item.getHeadline()).isEqualTo("Rise & fall");
        assertThat(item.getUri()).isEqualTo("https://example.org/?a=1&copy=2&lt=3");
        assertThat(item.getSummary()).isEqualTo("Bed & breakfast");
    }

    @Test
    void leavesOutControlCharacters() throws Exception {
        assertThat(item("<title>Tide\u0008 \u0000turns&#11;</title>").getHeadline())
                .isEqualTo("Tide turns");
    }

    @Test
    void endsWhatLacksItsEnd() throws Exception {
        ParsedFeed feed = parse("<rss version='2.0'><channel><title>Harbour<link>https://example.org/</link>"
                + "<item><title>One<link>https://example.org/1<description>First<p>text</description>"
                + "<item><title>Two</title><link>https://example.org/2</channel></rss>");

        assertThat(feed.title()).isEqualTo("Harbour");
        assertThat(feed.items()).extracting(RawArticle::getHeadline).containsExactly("One", "Two");
        assertThat(feed.items())
                .extracting(RawArticle::getUri)
                .containsExactly("https://example.org/1", "https://example.org/2");
        assertThat(feed.items().get(0).getSummary()).isEqualTo("First text");
    }

    @Test
    void endsThousandsOfItemsThatLackTheirEnd() throws Exception {
        var rss = new StringBuilder("<rss version='2.0'><channel>");
        for (int i = 0; i < 1_500; i++) {
            rss.append("<item><title>Number ").append(i).append("<description>Text");
        }

        assertThat(parse(rss.toString()).items())
                .hasSize(1_500)
                .last()
                .extracting(RawArticle::getHeadline)
                .isEqualTo("Number 1499");
    }

    @Test
    void readsCrossedTags() throws Exception {
        RawArticle item = item("<title>One</title><description><b><i>bold</b></i></description><link>/1</link>");

        assertThat(item.getSummary()).isEqualTo("bold");
        assertThat(item.getUri()).isEqualTo("https://example.org/1");
    }

    @Test
    void passesOverWhatStandsBeforeTheDeclaration() throws Exception {
        RawArticle item = onlyItem("Warning: low disk <br>\n<?xml version='1.0' encoding='utf-8'?><rss version='2.0'>"
                + "<channel><item><title>One</title></item></channel></rss>");

        assertThat(item.getHeadline()).isEqualTo("One");
    }

    @Test
    void knowsPrefixesThatNobodyDeclared() throws Exception {
        RawArticle item = onlyItem(
                "<rss version='2.0'><channel><item><title>One</title><dc:creator>Ann</dc:creator>"
                        + "<content:encoded>&lt;p&gt;Text&lt;/p&gt;</content:encoded><my:own>x</my:own></item></channel></rss>");

        assertThat(item.getByline()).isEqualTo("Ann");
        assertThat(item.getMarkup()).isEqualTo("<p>Text</p>");
    }

    @Test
    void takesWhatCameBeforeTheEnd() throws Exception {
        ParsedFeed feed = parse("<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour</title><entry><id>1</id>"
                + "<title>One</title></entry><entry><id>2</id><title>Tw");

        assertThat(feed.items()).extracting(RawArticle::getHeadline).containsExactly("One", "Tw");
    }

    @Test
    void undoesTheDamageOfWrongEncodings() throws Exception {
        assertThat(item("<title>don&#146;t</title>").getHeadline()).isEqualTo("don’t");
        assertThat(item("<title>CafÃ© â€“ open</title>").getHeadline()).isEqualTo("Café – open");
        assertThat(item("<title>ÐœÐ¾Ñ\u0081Ñ‚</title>").getHeadline()).isEqualTo("Мост");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café – open",
                "Café\u00A0— open",
                "CAFÉ\u00A0: prix",
                "IRMÃ\u00A0« A »",
                "SÃO, À L’“EST”",
                "ESPAÑA"
            })
    void leavesTextsAloneThatOnlyResembleDamage(String title) throws Exception {
        assertThat(item("<title>" + title + "</title>").getHeadline()).isEqualTo(title);
    }

    @Test
    void keepsTheTextOfWhatNestsTooDeep() throws Exception {
        RawArticle item = item("<title>One</title><description>" + "<div>".repeat(50_000) + "Deep"
                + "</div>".repeat(50_000) + "</description><link>/1</link>");

        assertThat(item.getSummary()).isEqualTo("Deep");
        assertThat(item.getUri()).isEqualTo("https://example.org/1");
    }

    @Test
    void expandsNothingInADamagedDocument() {
        assertThatThrownBy(() -> parse("<!DOCTYPE rss [<!ENTITY a 'aaaa'>]><rss><channel><title>&a;</title><item>"))
                .isInstanceOf(FeedFormatException.class);
    }

    @Test
    void doesNotTakeAPageForAFeed() {
        assertThatThrownBy(() -> parse("<html><body><p>Not found<br><feed><title>x</title></feed></body></html>"))
                .isInstanceOf(FeedFormatException.class);
    }

    @Test
    void isNotKeptByHostileTexts() throws Exception {
        assertThat(item("<title>a</title><author>" + "a@".repeat(300_000) + "</author>")
                        .getHeadline())
                .isEqualTo("a");
        assertThat(item("<title>a</title><description>" + "<".repeat(500_000) + "</description>")
                        .getHeadline())
                .isEqualTo("a");
        assertThatThrownBy(() -> parse("<rss><channel><title>a</title>" + "<a>".repeat(1_100_000)))
                .hasMessageContaining("more than 1000000 tags");
    }
}
