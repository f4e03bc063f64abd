package io.newswire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.record.Media;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {

    private final Source source = new Source("wire", SourceKind.push, "wire", null);

    @Test
    void readsNinjs1() throws Exception {
        RawArticle article = read("""
                {"uri": "http://example.org/1", "type": "text", "versioncreated": "2026-03-01T12:00:00Z",
                 "firstcreated": "2026-03-01T11:00:00Z", "pubstatus": "usable", "urgency": 3, "language": "en-US",
                 "headline": "Bridge opens", "byline": "Ann Example", "body_text": "It did.",
                 "body_xhtml": "<p>It did.</p>", "description_text": "A bridge.",
                 "subject": [{"code": "medtop:20000002", "name": "transport"}], "usageterms": "No archive",
                 "embargoed": "2026-03-01T13:00:00Z",
                 "renditions": {"main": {"href": "http://example.org/1.jpg", "mimetype": "image/jpeg"}}}
                """);

        assertThat(article.getSourceItemId()).isEqualTo("http://example.org/1");
        assertThat(article.getHeadline()).isEqualTo("Bridge opens");
        assertThat(article.getText()).isEqualTo("It did.");
        assertThat(article.getMarkup()).isEqualTo("<p>It did.</p>");
        assertThat(article.getSummary()).isEqualTo("A bridge.");
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(article.getUpdated()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(article.getEmbargoedUntil()).isEqualTo(Instant.parse("2026-03-01T13:00:00Z"));
        assertThat(article.getTopicsGiven()).containsExactly("transport", "medtop:20000002");
        assertThat(article.getRightsInfo()).isEqualTo("No archive");
        assertThat(article.getMedia()).containsExactly(new Media("http://example.org/1.jpg", "image/jpeg"));
    }

    @Test
    void readsNinjs3() throws Exception {
        RawArticle article = read("""
                {"uri": "urn:2", "versionCreated": "2026-03-01T12:00:00Z", "firstCreated": "2026-03-01T11:00:00Z",
                 "pubStatus": "withheld", "headlines": [{"role": "main", "value": "Bridge"}, {"role": "short", "value": "B"}],
                 "bodies": [{"contentType": "text/plain", "value": "It did."}, {"contentType": "text/html", "value": "<p>x</p>"}],
                 "descriptions": [{"value": "A bridge."}], "subjects": [{"name": "transport", "uri": "x"}],
                 "rightsInfo": [{"usageTerms": "No archive"}],
                 "renditions": [{"name": "main", "href": "http://example.org/2.jpg", "contentType": "image/jpeg"}]}
                """);

        assertThat(article.getHeadline()).isEqualTo("Bridge");
        assertThat(article.getText()).isEqualTo("It did.");
        assertThat(article.getMarkup()).isEqualTo("<p>x</p>");
        assertThat(article.getSummary()).isEqualTo("A bridge.");
        assertThat(article.getTopicsGiven()).containsExactly("transport");
        assertThat(article.getRightsInfo()).isEqualTo("No archive");
        assertThat(article.getMedia()).containsExactly(new Media("http://example.org/2.jpg", "image/jpeg"));
    }

    @Test
    void readsNinjs2WithAssociatedPictures() throws Exception {
        RawArticle article = read("""
                {"uri": "urn:3", "type": "composite", "standard": {"name": "ninjs", "version": "2.2"},
                 "firstCreated": "2026-03-01T11:00:00+02:00", "contentCreated": "2026-03", "by": "Ann Example",
                 "copyrightNotice": "Copyright 2026", "expires": "2026-04-01T00:00:00Z", "altIds": [{"role": "x", "value": "7"}],
                 "headlines": [{"role": "short", "value": "B"}, {"role": "main", "value": "Bridge"}],
                 "descriptions": [{"role": "caption", "contentType": "text/plain", "value": "A bridge."}],
                 "bodies": [{"role": "summary", "contentType": "text/plain", "value": "Short."},
                            {"role": "main", "contentType": "text/plain", "value": "It did."},
                            {"role": "main", "contentType": "application/xhtml+xml", "value": "<p>It did.</p>"}],
                 "subjects": [{"name": "transport", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000337"}],
                 "rightsInfo": {"langid": "http://www.w3.org/ns/odrl/2/", "linkedRights": "http://example.org/rights"},
                 "associations": [
                   {"name": "main", "type": "picture", "headlines": [{"value": "The bridge"}], "renditions": [
                     {"name": "small", "href": "http://example.org/s.jpg", "contentType": "image/jpeg", "width": 100},
                     {"name": "large", "href": "http://example.org/l.jpg", "contentType": "image/jpeg", "width": 2000}]},
                   {"name": "also", "type": "text", "renditions": [{"href": "http://example.org/other"}]}]}
                """);

        assertThat(article.getHeadline()).isEqualTo("Bridge");
        assertThat(article.getByline()).isEqualTo("Ann Example");
        assertThat(article.getText()).isEqualTo("It did.");
        assertThat(article.getMarkup()).isEqualTo("<p>It did.</p>");
        assertThat(article.getSummary()).isEqualTo("A bridge.");
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(article.getExpires()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(article.getTopicsGiven()).containsExactly("transport", "medtop:20000337");
        assertThat(article.getRightsInfo()).isEqualTo("Copyright 2026");
        assertThat(article.getMedia()).containsExactly(new Media("http://example.org/l.jpg", "image/jpeg"));
    }

    @Test
    void readsAssociationsByNameAsInNinjs1() throws Exception {
        RawArticle article = read("""
                {"uri": "urn:4", "headline": "Bridge", "associations": {
                   "featured": {"type": "picture", "renditions": {
                      "original": {"href": "http://example.org/o.jpg", "mimetype": "image/jpeg", "width": 900}}}}}
                """);

        assertThat(article.getMedia()).containsExactly(new Media("http://example.org/o.jpg", "image/jpeg"));
    }

    @Test
    void anEventIsNoArticle() {
        assertThatThrownBy(() -> read("{\"uri\":\"urn:5\",\"type\":\"event\",\"headlines\":[{\"value\":\"Fair\"}]}"))
                .isInstanceOfSatisfying(
                        ArticleFormatException.class, e -> assertThat(e.path()).isEqualTo("/type"));
    }

    @Test
    void dropsWhatNoStoreTakes() throws Exception {
        RawArticle article = read(
                "{\"uri\":\"a\\u0000b\",\"headline\":\"Half \\ud83d a \\ud83d\\ude00\",\"text\":\"One\\u0000.\\n\\tTwo\\u001b.\"}");

        assertThat(article.getUri()).isEqualTo("ab");
        assertThat(article.getHeadline()).isEqualTo("Half \uFFFD a \uD83D\uDE00");
        assertThat(article.getText()).isEqualTo("One.\n\tTwo.");
    }

    @Test
    void anArticleWithoutAnIdHasTheSameIdEachTime() throws Exception {
        assertThat(read("{\"headline\":\"a\",\"text\":\"b\"}").getId())
                .isEqualTo(read("{\"headline\":\"a\",\"text\":\"b\"}").getId())
                .isNotEqualTo(read("{\"headline\":\"b\",\"text\":\"b\"}").getId());
    }

    private RawArticle read(String json) throws Exception {
        return new ArticleJson().read(new ObjectMapper().readTree(json), source, Instant.parse("2026-03-02T10:00:00Z"));
    }
}
