package io.newswire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.fetch.FetchResult.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubLinksTest {

    private static final URI URL = URI.create("https://example.org/news/feed");

    private static final HubLinks LINKS =
            new HubLinks(URI.create("https://hub.example.org/"), URI.create("https://example.org/self"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://hub.example.org/>; rel=\"hub\", <https://example.org/self>; rel=\"self\"",
                "<https://hub.example.org/>; rel=hub, </self>; rel=self",
                "<https://example.org/self>;title=\"a, b; c\";REL=\"self\",<https://hub.example.org/>;rel=\"x hub\"",
                "</style>; rel=preload, <https://hub.example.org/>; rel=HUB, <https://hub2.example.org/>; rel=hub,"
                        + " <../self>; rel=self"
            })
    void areReadFromHeaders(String headers) {
        assertThat(HubLinks.of(content(headers, "<rss/>"))).contains(LINKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                <feed xmlns='http://www.w3.org/2005/Atom'><title>A</title>
                <link rel='hub' href='https://hub.example.org/'/><link rel='self' href='/self'/><entry/></feed>
                """, """
                <rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><link>https://example.org</link>
                <atom:link rel='self' href='https://example.org/self'/><atom:link rel='hub' href='https://hub.example.org/'/>
                </channel></rss>
                """})
    void areReadFromTheFeed(String feed) {
        assertThat(HubLinks.of(content("", feed))).contains(LINKS);
    }

    @Test
    void areThoseOfTheFeedNotOfItsItems() {
        assertThat(HubLinks.of(content("", """
                <feed xmlns='http://www.w3.org/2005/Atom'><entry><link rel='hub' href='https://hub.example.org/'/></entry></feed>
                """))).isEmpty();
    }

    @Test
    void takeTheFeedsAddressForItsTopicWhereItNamesNone() {
        assertThat(HubLinks.of(content("<https://hub.example.org/>; rel=hub", "")))
                .contains(new HubLinks(URI.create("https://hub.example.org/"), URL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no feed",
                "<feed",
                "{\"items\": []}",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><feed><link rel='hub' href='&x;'/></feed>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='http://a b'/></feed>"
            })
    void areNoneInWhatIsNoFeed(String body) {
        assertThat(HubLinks.of(content("", body))).isEqualTo(Optional.empty());
    }

    @Test
    void areLookedForInNoTimeInALongHeader() {
        long begin = System.nanoTime();

        HubLinks.of(content("<a>; rel=\"".repeat(1_500), ""));
        HubLinks.of(content("<".repeat(16_000), ""));
        HubLinks.of(content("<a>" + "; a".repeat(5_000), ""));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private static Content content(String links, String body) {
        return new Content(URL, URL, body.getBytes(StandardCharsets.UTF_8), null, null, null, null, links);
    }
}
