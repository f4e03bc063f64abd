package io.newswire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(article.getTopicsGiven()).containsExactly("transport");
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
    void anArticleWithoutAnIdHasTheSameIdEachTime() throws Exception {
        assertThat(read("{\"headline\":\"a\",\"text\":\"b\"}").getId())
                .isEqualTo(read("{\"headline\":\"a\",\"text\":\"b\"}").getId())
                .isNotEqualTo(read("{\"headline\":\"b\",\"text\":\"b\"}").getId());
    }

    private RawArticle read(String json) throws Exception {
        return new ArticleJson().read(new ObjectMapper().readTree(json), source, Instant.parse("2026-03-02T10:00:00Z"));
    }
}
