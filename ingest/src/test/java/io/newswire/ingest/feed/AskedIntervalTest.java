package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedIntervalTest {

    private static final String SYNDICATION = " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'";

    @Test
    void readsTtlInMinutes() throws Exception {
        assertThat(rss("<ttl>60</ttl>")).isEqualTo(Duration.ofHours(1));
        assertThat(rss("<ttl> 5 </ttl>")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void readsPeriodAndFrequency() throws Exception {
        assertThat(rss("<sy:updatePeriod>hourly</sy:updatePeriod>")).isEqualTo(Duration.ofHours(1));
        assertThat(rss("<sy:updatePeriod>\n Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void takesTheLongerOfTwo() throws Exception {
        assertThat(rss("<ttl>120</ttl><sy:updatePeriod>hourly</sy:updatePeriod>"))
                .isEqualTo(Duration.ofHours(2));
        assertThat(rss("<ttl>10</ttl><sy:updatePeriod>hourly</sy:updatePeriod>"))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void readsThemInRdfAndAtomToo() throws Exception {
        assertThat(asked("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://purl.org/rss/1.0/'" + SYNDICATION + "><channel><title>t</title>"
                        + "<sy:updatePeriod>hourly</sy:updatePeriod></channel></rdf:RDF>"))
                .isEqualTo(Duration.ofHours(1));
        assertThat(asked("<feed xmlns='http://www.w3.org/2005/Atom'" + SYNDICATION
                        + "><title>t</title><sy:updatePeriod>weekly</sy:updatePeriod></feed>"))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void leavesNonsense() throws Exception {
        assertThat(rss("")).isNull();
        assertThat(rss("<ttl/>")).isNull();
        assertThat(rss("<ttl>0</ttl>")).isNull();
        assertThat(rss("<ttl>-5</ttl>")).isNull();
        assertThat(rss("<ttl>99999999999999999999</ttl>")).isNull();
        assertThat(rss("<sy:updatePeriod>often</sy:updatePeriod>")).isNull();
        assertThat(rss("<sy:updateFrequency>2</sy:updateFrequency>")).isNull();
        assertThat(rss("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>"))
                .isEqualTo(Duration.ofHours(1));
    }

    private static @Nullable Duration rss(String head) throws Exception {
        return asked("<rss version='2.0'" + SYNDICATION + "><channel><title>t</title>" + head + "</channel></rss>");
    }

    private static @Nullable Duration asked(String document) throws Exception {
        var source = new Source("feed", SourceKind.feed, null, null);
        return new FeedParser()
                .parse(new FeedDocument(
                        document.getBytes(StandardCharsets.UTF_8),
                        null,
                        URI.create("https://example.org/feed"),
                        source,
                        Instant.EPOCH))
                .interval();
    }
}
