package io.newswire.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

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

class NitfTest {

    private final Source source = new Source("wire", SourceKind.push, "wire", null);

    @Test
    void readsADocumentWithAllThatAnArticleHasAPlaceFor() throws Exception {
        RawArticle article = only("""
                <?xml version="1.0"?>
                <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
                <nitf xml:lang="en" version="-//IPTC//DTD NITF 3.4//EN">
                  <head>
                    <title>Bridge</title>
                    <tobject tobject.type="news">
                      <tobject.subject tobject.subject.refnum="04015000" tobject.subject.type="Economy"
                          tobject.subject.matter="transport"/>
                      <tobject.subject tobject.subject.refnum="11000000"/>
                    </tobject>
                    <docdata management-status="usable">
                      <doc-id id-string="EX-2026-0301-17" regsrc="EX"/>
                      <urgency ed-urg="4"/>
                      <date.issue norm="20260301T110000+0100"/>
                      <date.release norm="2026-03-02T06:00:00Z"/>
                      <date.expire norm="20260401T000000Z"/>
                      <doc.copyright year="2026" holder="Example Wire"/>
                      <du-key key="LAGOS-BRIDGE" version="2"/>
                      <key-list><keyword key="bridges"/><keyword key="Lagos"/></key-list>
                      <ed-msg info="Embargoed until Monday morning"/>
                      <del-list><from-src src-name="EX" level-number="1"/></del-list>
                    </docdata>
                    <revision-history norm="20260301T120000Z"/>
                  </head>
                  <body>
                    <body.head>
                      <hedline><hl1>Bridge opens <em>in Lagos</em></hl1><hl2>At last</hl2></hedline>
                      <note><p>For all desks.</p></note>
                      <rights>No archive.</rights>
                      <byline>By <person>Ann Example</person><byttl>Correspondent</byttl></byline>
                      <distributor>Example Wire</distributor>
                      <dateline><location>LAGOS</location>, <story.date>March 1</story.date></dateline>
                      <abstract><p>A second crossing.</p></abstract>
                    </body.head>
                    <body.content>
                      <block>
                        <p>It <em>opened</em> on
                           <chron norm="20260301">Sunday</chron>.</p>
                        <media media-type="image">
                          <media-reference mime-type="image/jpeg" source="http://example.org/bridge.jpg"/>
                          <media-caption>The bridge</media-caption>
                        </media>
                        <hl2>What it cost</hl2>
                      </block>
                      <ul><li>Steel</li><li>Time</li></ul>
                      <table><tr><td>Year</td><td>2026</td></tr></table>
                    </body.content>
                    <body.end><tagline>EX/ae</tagline></body.end>
                  </body>
                </nitf>
                """);

        assertThat(article.getId()).isEqualTo(ArticleId.of("wire", "EX-2026-0301-17"));
        assertThat(article.getLanguage()).isEqualTo("en");
        assertThat(article.getHeadline()).isEqualTo("Bridge opens in Lagos");
        assertThat(article.getByline()).isEqualTo("Ann Example");
        assertThat(article.getSummary()).isEqualTo("A second crossing.");
        assertThat(article.getText())
                .isEqualTo("LAGOS, March 1 - It opened on Sunday.\n\nWhat it cost\n\nSteel\n\nTime\n\nYear 2026");
        assertThat(article.getPubStatus()).isEqualTo(PubStatus.usable);
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(article.getUpdated()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(article.getEmbargoedUntil()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(article.getExpires()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(article.getTopicsGiven()).containsExactly("Economy", "transport", "11000000", "bridges", "Lagos");
        assertThat(article.getMedia()).containsExactly(new Media("http://example.org/bridge.jpg", "image/jpeg"));
        assertThat(article.getRightsInfo()).isEqualTo("No archive.; Example Wire");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<docdata/>                                                            | usable",
                "<docdata management-status='withheld'/>                               | withheld",
                "<docdata management-status='canceled'/>                               | canceled",
                "<docdata management-status='embargoed'/>                              | withheld",
                "<docdata><ed-msg info='EMBARGO: not before the speech'/></docdata>    | withheld",
                "<docdata><ed-msg info='The embargo has been lifted'/></docdata>       | usable",
                "<docdata><ed-msg info='Recasts the first paragraph'/></docdata>       | usable"
            })
    void readsTheStatus(String docdata, PubStatus status) throws Exception {
        RawArticle article = only("<nitf uno='u'><head>" + docdata + "</head><body><body.head><hedline><hl1>H</hl1>"
                + "</hedline></body.head></body></nitf>");

        assertThat(article.getPubStatus()).isEqualTo(status);
        assertThat(article.getId()).isEqualTo(ArticleId.of("wire", "u"));
    }

    @Test
    void withdrawsAnotherDocument() throws Exception {
        RawArticle article = only("<nitf><head><docdata management-doc-idref='EX-1' management-idref-status='canceled'>"
                + "<doc-id id-string='EX-2'/></docdata></head></nitf>");

        assertThat(article.getId()).isEqualTo(ArticleId.of("wire", "EX-1"));
        assertThat(article.getPubStatus()).isEqualTo(PubStatus.canceled);
    }

    @Test
    void withdrawsAnotherDocumentAndTakesItsOwnText() throws Exception {
        List<Entry> entries =
                read("<nitf><head><docdata management-doc-idref='EX-1' management-idref-status='canceled'>"
                        + "<doc-id id-string='EX-2'/></docdata></head><body><body.content><p>Editors: kill.</p></body.content>"
                        + "</body></nitf>");

        assertThat(entries).hasSize(2);
    }

    @Test
    void aDateOfReleaseThatCannotBeReadIsRefused() throws Exception {
        assertThat(read("<nitf><head><docdata><date.release norm='soon'/></docdata></head><body><body.content><p>x</p>"
                        + "</body.content></body></nitf>"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Refused.class,
                        refused -> assertThat(refused.at()).isEqualTo("/nitf/head/docdata/date.release, line 1"));
    }

    @Test
    void anEmptyDocumentIsRefused() throws Exception {
        assertThat(read("<nitf><head/><body/></nitf>"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Refused.class,
                        refused -> assertThat(refused.why()).contains("hl1"));
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
