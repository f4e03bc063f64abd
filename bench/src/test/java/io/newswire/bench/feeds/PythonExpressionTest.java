package io.newswire.bench.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.ingest.feed.ParsedFeed;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonExpressionTest {

    private final ArticlePaths paths = new ArticlePaths(feed(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not bozo and entries[0]['title'] == 'Caf\\xe9 & pier'",
                "bozo and entries[0].title == u\"Caf\\u00e9 \" + '&#38; pier'",
                "entries[0]['title_detail']['value'] == '<b>Caf\\xe9</b> &amp; pier'",
                "entries[0]['link'] == entries[0]['id'] == 'https://example.org/1'",
                "entries[0]['author'] == 'Ann (ann@example.org)'",
                "entries[0]['published_parsed'] == (2026, 2, 1, 8, 0, 0, 6, 32, 0)",
                "entries[0]['published'] == '2026-02-01T08:00:00Z'",
                "(entries[0]['link'] == 'x') or (entries[0]['link'] != 'y')",
                "not entries[0].has_key('updated')",
                "entries[0].get('updated') is None",
                "feed['title'] == 'Harbour'"
            })
    void holds(String expression) throws Exception {
        assertThat(PythonExpression.holds(expression, paths)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entries[0]['title'] == 'Other'",
                "entries[1]['title'] == 'Caf\\xe9 & pier'",
                "entries[0]['updated_parsed'] == (2026, 2, 1, 8, 0, 0, 6, 32, 0)",
                "entries[0]['published_parsed'] == (2026, 2, 1, 9, 0, 0, 6, 32, 0)",
                "entries[0]['link'] == 'https://example.org/1' and entries[0]['id'] == 'x'"
            })
    void doesNotHold(String expression) throws Exception {
        assertThat(PythonExpression.holds(expression, paths)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "bozo",
                "encoding == 'utf-8'",
                "feed['link'] == 'x'",
                "entries[0]['title_detail']['type'] == 'x'",
                "entries[0] == {}"
            })
    void saysWhatItIsNotAbout(String expression) {
        assertThatThrownBy(() -> PythonExpression.holds(expression, paths)).isInstanceOf(NotApplicableException.class);
    }

    private static ParsedFeed feed() {
        RawArticle item = RawArticle.newBuilder()
                .setId("id")
                .setSource(new Source("s", SourceKind.feed, null, null))
                .setSourceItemId("https://example.org/1")
                .setUri("https://example.org/1")
                .setPubStatus(PubStatus.usable)
                .setHeadline("Café & pier")
                .setByline("Ann")
                .setPublished(Instant.parse("2026-02-01T08:00:00Z"))
                .setFetched(Instant.parse("2026-02-01T09:00:00Z"))
                .build();
        return new ParsedFeed("Harbour", List.of(item), List.of(), false, null);
    }
}
