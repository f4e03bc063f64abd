package io.newswire.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.ingest.article.Entry;
import io.newswire.record.Media;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import io.newswire.schemas.ArticleId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsMlTest {

    private final Source source = new Source("wire", SourceKind.push, "wire", null);

    @Test
    void readsAnItemWithAllThatAnArticleHasAPlaceFor() throws Exception {
        RawArticle article = only("""
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:20260301:bridge"
                    version="3" standard="NewsML-G2" standardversion="2.32" xml:lang="en-GB">
                  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
                  <rightsInfo>
                    <copyrightHolder><name>Example Wire</name></copyrightHolder>
                    <copyrightNotice>Copyright 2026 Example Wire</copyrightNotice>
                    <usageTerms>No archive after <em>30 days</em>.</usageTerms>
                  </rightsInfo>
                  <itemMeta>
                    <itemClass qcode="ninat:text"/>
                    <versionCreated>2026-03-01T12:00:00+01:00</versionCreated>
                    <firstCreated>2026-03-01T10:00:00Z</firstCreated>
                    <embargoed>2026-03-02T06:00:00Z</embargoed>
                    <pubStatus qcode="stat:usable"/>
                    <signal qcode="sig:update"/>
                  </itemMeta>
                  <contentMeta>
                    <urgency>4</urgency>
                    <contentCreated>2026-03</contentCreated>
                    <slugline>LAGOS-BRIDGE</slugline>
                    <headline role="hld:short">Bridge</headline>
                    <headline role="hld:main">Bridge
                      opens in Lagos</headline>
                    <by>By Ann Example</by>
                    <creditline>Example Wire/Lagos</creditline>
                    <description>The river has a second crossing.</description>
                    <keyword>bridges</keyword>
                    <subject type="cpnat:abstract" qcode="medtop:20000337"><name>transport</name></subject>
                    <subject uri="http://cv.iptc.org/newscodes/mediatopic/04000000"/>
                    <subject type="cpnat:person" qcode="pers:77"><name>The Mayor</name></subject>
                  </contentMeta>
                  <contentSet>
                    <inlineXML contenttype="application/xhtml+xml">
                      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bridge</title></head>
                        <body><p>LAGOS &#8212; It <b>opened</b> &amp; stayed open.<br/>So far.</p><p/></body></html>
                    </inlineXML>
                    <inlineData contenttype="text/plain">LAGOS - It opened.</inlineData>
                    <inlineData contenttype="image/png" encoding="base64">AAAA</inlineData>
                    <remoteContent href="http://example.org/bridge.jpg" contenttype="image/jpeg" rendition="rnd:highRes"/>
                  </contentSet>
                </newsItem>
                """);

        assertThat(article.getId()).isEqualTo(ArticleId.of("wire", "urn:newsml:example.org:20260301:bridge"));
        assertThat(article.getUri()).isEqualTo("urn:newsml:example.org:20260301:bridge");
        assertThat(article.getPubStatus()).isEqualTo(PubStatus.usable);
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(article.getUpdated()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(article.getEmbargoedUntil()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(article.getLanguage()).isEqualTo("en-GB");
        assertThat(article.getHeadline()).isEqualTo("Bridge opens in Lagos");
        assertThat(article.getByline()).isEqualTo("By Ann Example");
        assertThat(article.getSummary()).isEqualTo("The river has a second crossing.");
        assertThat(article.getText()).isEqualTo("LAGOS - It opened.");
        assertThat(article.getMarkup())
                .isEqualTo("<p>LAGOS \u2014 It <b>opened</b> &amp; stayed open.<br>So far.</p><p></p>");
        assertThat(article.getTopicsGiven())
                .containsExactly("transport", "medtop:20000337", "medtop:04000000", "bridges");
        assertThat(article.getMedia()).containsExactly(new Media("http://example.org/bridge.jpg", "image/jpeg"));
        assertThat(article.getRightsInfo())
                .isEqualTo("No archive after 30 days.; Copyright 2026 Example Wire; Example Wire/Lagos");
    }

    @Test
    void readsAMessageOfManyAndPassesOverWhatIsNoArticle() throws Exception {
        List<Entry> entries = read("""
                <n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/">
                  <n:header><n:sent>2026-03-01T12:00:00Z</n:sent></n:header>
                  <n:itemSet>
                    <n:newsItem guid="a"><n:contentMeta><n:headline>A</n:headline></n:contentMeta></n:newsItem>
                    <n:packageItem guid="p"><n:groupSet root="r"/></n:packageItem>
                    <n:newsItem guid="b">
                      <n:itemMeta><n:pubStatus qcode="stat:gone"/></n:itemMeta>
                      <n:contentMeta><n:headline>B</n:headline></n:contentMeta>
                    </n:newsItem>
                    <n:newsItem><n:contentMeta><n:headline>C</n:headline></n:contentMeta></n:newsItem>
                  </n:itemSet>
                </n:newsMessage>
                """);

        assertThat(entries).hasSize(4);
        assertThat(entries.get(0)).isInstanceOf(Entry.Article.class);
        assertThat(entries.get(1))
                .isEqualTo(
                        new Entry.Skipped("/newsMessage/itemSet/packageItem, line 5", "a packageItem is no article"));
        assertThat(entries.get(2))
                .isEqualTo(new Entry.Refused(
                        "/newsMessage/itemSet/newsItem[2]/itemMeta/pubStatus, line 7",
                        "a status of usable, withheld or canceled is wanted here, not stat:gone"));
        assertThat(entries.get(3))
                .isEqualTo(new Entry.Refused(
                        "/newsMessage/itemSet/newsItem[3], line 10", "the attribute guid is wanted here"));
    }

    @ParameterizedTest
    @CsvSource({
        "qcode, stat:usable, usable",
        "qcode, stat:withheld, withheld",
        "qcode, stat:canceled, canceled",
        "qcode, pubstatus:cancelled, canceled",
        "uri, http://cv.iptc.org/newscodes/pubstatusg2/canceled, canceled"
    })
    void readsEachSpellingOfTheStatus(String attribute, String value, PubStatus status) throws Exception {
        RawArticle article = only("<newsItem guid='g'><itemMeta><pubStatus " + attribute + "='" + value
                + "'/></itemMeta><contentMeta><headline>H</headline></contentMeta></newsItem>");

        assertThat(article.getPubStatus()).isEqualTo(status);
    }

    @Test
    void aWithdrawalNeedsNoContent() throws Exception {
        RawArticle article =
                only("<newsItem guid='g'><itemMeta><pubStatus qcode='stat:canceled'/></itemMeta></newsItem>");

        assertThat(article.getPubStatus()).isEqualTo(PubStatus.canceled);
        assertThat(article.getId()).isEqualTo(ArticleId.of("wire", "g"));
    }

    @Test
    void aCorrectionIsTheSameArticleWithOtherContent() throws Exception {
        RawArticle first = only(
                "<newsItem guid='g' version='1'><contentMeta><headline>Ten hurt</headline></contentMeta></newsItem>");
        RawArticle second = only("<newsItem guid='g' version='2'><itemMeta><signal qcode='sig:correction'/></itemMeta>"
                + "<contentMeta><headline>Two hurt</headline></contentMeta></newsItem>");

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getHeadline()).isEqualTo("Two hurt");
    }

    @Test
    void anEmptyEmbargoHoldsUntilFurtherNotice() throws Exception {
        RawArticle article = only("<newsItem guid='g'><itemMeta><embargoed/></itemMeta>"
                + "<contentMeta><headline>H</headline></contentMeta></newsItem>");

        assertThat(article.getPubStatus()).isEqualTo(PubStatus.withheld);
        assertThat(article.getEmbargoedUntil()).isNull();
    }

    @Test
    void anEmbargoThatCannotBeReadIsRefused() throws Exception {
        assertThat(read("<newsItem guid='g'><itemMeta><embargoed>2026-03-02</embargoed></itemMeta>"
                        + "<contentMeta><headline>H</headline></contentMeta></newsItem>"))
                .singleElement()
                .isEqualTo(
                        new Entry.Refused(
                                "/newsItem/itemMeta/embargoed, line 1",
                                "a date and time with its offset is wanted here, such as 2026-03-01T12:00:00Z, not 2026-03-02"));
    }

    @Test
    void readsNitfWithinAnItem() throws Exception {
        RawArticle article = only("""
                <newsItem guid="g"><contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body>
                  <body.head><hedline><hl1>Bridge opens</hl1></hedline></body.head>
                  <body.content><p>One.</p><p>Two.</p></body.content>
                </body></nitf></inlineXML></contentSet></newsItem>
                """);

        assertThat(article.getHeadline()).isEqualTo("Bridge opens");
        assertThat(article.getText()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void namesTheCreatorsOrTheCreditWhereThereIsNoByline() throws Exception {
        assertThat(only("<newsItem guid='g'><contentMeta><headline>H</headline><creator><name>Ann</name></creator>"
                                + "<creator><name>Bo</name></creator></contentMeta></newsItem>")
                        .getByline())
                .isEqualTo("Ann, Bo");
        assertThat(only("<newsItem guid='g'><contentMeta><headline>H</headline><creditline>EW</creditline>"
                                + "</contentMeta></newsItem>")
                        .getByline())
                .isEqualTo("EW");
    }

    @Test
    void saysWhichDocumentsAreWanted() {
        assertThatThrownBy(() -> read("<NewsML><NewsItem/></NewsML>"))
                .isInstanceOf(ArticleFormatException.class)
                .hasMessageContaining("newsItem, newsMessage")
                .hasMessageContaining("NewsML");
    }

    @Test
    void opensNothingOutsideAndExpandsLittle() throws Exception {
        assertThat(only("<!DOCTYPE newsItem [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                                + "<newsItem guid='g'><contentMeta><headline>H&x;H</headline></contentMeta></newsItem>")
                        .getHeadline())
                .isEqualTo("HH");
        var bomb = new StringBuilder("<!DOCTYPE newsItem [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertThatThrownBy(() -> read(bomb + "]><newsItem guid='g'>&a11;</newsItem>"))
                .isInstanceOf(ArticleFormatException.class);
        assertThatThrownBy(() -> read("<newsItem guid='g'>" + "<a>".repeat(100_000)))
                .isInstanceOf(ArticleFormatException.class);
        assertThatThrownBy(() -> read("<newsItem guid='g'>" + "<a/>".repeat(300_000) + "</newsItem>"))
                .hasMessageContaining("more than 250000 elements");
        assertThatThrownBy(() -> read("<newsMessage><itemSet>" + "<a/>".repeat(20_000) + "</itemSet></newsMessage>"))
                .hasMessageContaining("more than 10000 items");
    }

    @Test
    void readsEachEncoding() throws Exception {
        String item = "<newsItem guid='g'><contentMeta><headline>Caf\u00e9</headline></contentMeta></newsItem>";
        byte[] declared = ("<?xml version='1.0' encoding='ISO-8859-1'?>" + item).getBytes(StandardCharsets.ISO_8859_1);
        byte[] said = item.getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = ("\uFEFF" + item).getBytes(StandardCharsets.UTF_16LE);

        assertThat(headline(declared, null)).isEqualTo("Caf\u00e9");
        assertThat(headline(said, "ISO-8859-1")).isEqualTo("Caf\u00e9");
        assertThat(headline(marked, "ISO-8859-1")).isEqualTo("Caf\u00e9");
        assertThatThrownBy(() -> headline(said, null))
                .isInstanceOf(ArticleFormatException.class)
                .hasMessageContaining("Invalid byte");
        assertThat(WireXml.isXml(marked)).isTrue();
        assertThat(WireXml.isXml("\uFEFF {\"a\":\"<\"}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private String headline(byte[] document, String charset) throws ArticleFormatException {
        var entry = (Entry.Article)
                new WireXml().read(document, charset, source, Instant.now()).get(0);
        return entry.article().getHeadline();
    }

    private RawArticle only(String document) throws ArticleFormatException {
        List<Entry> entries = read(document);
        assertThat(entries).singleElement().isInstanceOf(Entry.Article.class);
        return ((Entry.Article) entries.get(0)).article();
    }

    private List<Entry> read(String document) throws ArticleFormatException {
        return new WireXml()
                .read(document.getBytes(StandardCharsets.UTF_8), null, source, Instant.parse("2026-03-02T10:00:00Z"));
    }
}
