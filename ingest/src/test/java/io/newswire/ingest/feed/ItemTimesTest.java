package io.newswire.ingest.feed;

import static io.newswire.ingest.feed.Documents.entry;
import static io.newswire.ingest.feed.Documents.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.RawArticle;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ItemTimesTest {

    private static final Instant FIRST = Instant.parse("2026-02-01T08:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-02T08:00:00Z");

    @Test
    void keepsPublicationAndChangeApart() throws Exception {
        RawArticle rss = item("<title>a</title><pubDate>Sun, 01 Feb 2026 08:00:00 GMT</pubDate>"
                + "<atom:updated>2026-02-02T08:00:00Z</atom:updated>");
        RawArticle atom = entry("<title>a</title><published>2026-02-01T08:00:00Z</published>"
                + "<updated>2026-02-02T08:00:00Z</updated>");

        assertThat(rss.getPublished()).isEqualTo(FIRST);
        assertThat(rss.getUpdated()).isEqualTo(SECOND);
        assertThat(atom.getPublished()).isEqualTo(FIRST);
        assertThat(atom.getUpdated()).isEqualTo(SECOND);
    }

    @Test
    void doesNotMakeOneOfTheOther() throws Exception {
        assertThat(item("<title>a</title><pubDate>1 Feb 2026 08:00 GMT</pubDate>")
                        .getUpdated())
                .isNull();
        assertThat(entry("<title>a</title><updated>2026-02-02T08:00:00Z</updated>")
                        .getPublished())
                .isNull();
    }

    @Test
    void takesADateThatSaysNotOfWhatForBothUnlessTheyAreStated() throws Exception {
        RawArticle alone = item("<title>a</title><dc:date>2026-02-01T08:00:00Z</dc:date>");
        RawArticle beside = item("<title>a</title><dc:date>2026-02-02T08:00:00Z</dc:date>"
                + "<dcterms:issued>2026-02-01T08:00:00Z</dcterms:issued>");

        assertThat(alone.getPublished()).isEqualTo(FIRST);
        assertThat(alone.getUpdated()).isEqualTo(FIRST);
        assertThat(beside.getPublished()).isEqualTo(FIRST);
    }

    @Test
    void readsTheNextElementWhereOneIsNoTime() throws Exception {
        RawArticle item = item("<title>a</title><pubDate>soon</pubDate><dcterms:issued>2026-02-01T08:00:00Z"
                + "</dcterms:issued><dcterms:modified>2026-02-02T08:00:00Z</dcterms:modified>");

        assertThat(item.getPublished()).isEqualTo(FIRST);
        assertThat(item.getUpdated()).isEqualTo(SECOND);
    }

    @Test
    void doesNotBelieveTheFutureInAnyElement() throws Exception {
        RawArticle item = item("<title>a</title><dc:date>2031-02-01</dc:date>"
                + "<dcterms:valid>start=2026-02-01; end=2031-02-01T00:00:00Z</dcterms:valid>");

        assertThat(item.getPublished()).isNull();
        assertThat(item.getUpdated()).isNull();
        assertThat(item.getExpires()).isEqualTo(Instant.parse("2031-02-01T00:00:00Z"));
    }
}
