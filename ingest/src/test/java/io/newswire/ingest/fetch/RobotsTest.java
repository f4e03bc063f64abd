package io.newswire.ingest.fetch;

import static io.newswire.ingest.LoopbackServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.LoopbackServer;
import io.newswire.ingest.fetch.FetchResult.Content;
import io.newswire.ingest.fetch.FetchResult.Failure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RobotsTest {

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private LoopbackServer server;
    private WebReader reader;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        server.serve("/page", "text/html", "<p>Hello</p>");
        var settings = new FetchSettings(
                "Newswire/test", Duration.ofSeconds(5), Duration.ofSeconds(5), 1_000_000, 10, 10, Set.of());
        InstantSource time = () -> now;
        reader = new WebReader(settings, workers, time.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void stop() throws IOException {
        reader.close();
        workers.shutdownNow();
        server.close();
    }

    @Test
    void leavesAPageAloneThatItsHostDoesNotWantRead() throws Exception {
        server.serve("/robots.txt", "text/plain", "User-agent: newswire\nDisallow: /page\n\nUser-agent: *\nAllow: /\n");

        assertThat(refusal().reason()).contains("/page", "robots.txt of 127.0.0.1", "does not want it to be read");
        assertThat(server.requests("/page")).isEmpty();
    }

    @Test
    void readsAFeedThatSomebodySubscribedToWithoutAsking() throws Exception {
        server.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");

        FetchResult feed = reader.read(FetchRequest.of(server.url("/page"))).get(10, TimeUnit.SECONDS);

        assertThat(feed).isInstanceOf(Content.class);
        assertThat(server.requests("/robots.txt")).isEmpty();
    }

    @Test
    void heedsRulesForOthersOnlyWhereItHasNoneOfItsOwn() throws Exception {
        server.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n\nUser-agent: Newswire\nAllow: /\n");

        assertThat(page()).isInstanceOf(Content.class);
    }

    @Test
    void takesAMissingFileForConsentAndAsksOnceADay() throws Exception {
        assertThat(page()).isInstanceOf(Content.class);
        assertThat(page()).isInstanceOf(Content.class);
        assertThat(server.requests("/robots.txt")).hasSize(1);

        now = now.plus(Duration.ofHours(25));

        assertThat(page()).isInstanceOf(Content.class);
        assertThat(server.requests("/robots.txt")).hasSize(2);
    }

    @Test
    void leavesAHostAloneForAWhileThatCannotSayWhatItWants() throws Exception {
        server.head("/robots.txt", "500 Oops");

        Failure failure = refusal();

        assertThat(failure.reason()).contains("cannot be read");
        assertThat(failure.retryAfter()).isBetween(now.plusSeconds(60), now.plusSeconds(3_600));
        assertThat(server.requests("/page")).isEmpty();

        server.head("/robots.txt", "404 Not Found");
        now = failure.retryAfter();
        assertThat(page()).isInstanceOf(Content.class);
    }

    @Test
    void asksOnBothSidesOfARedirect() throws Exception {
        server.head("/away", "302 Found", "Location: /page");
        server.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /page\n");

        FetchResult result = reader.read(FetchRequest.page(server.url("/away"), server.url("/feed")))
                .get(10, TimeUnit.SECONDS);

        assertThat(((Failure) result).reason()).contains("/away", "does not want it to be read");
        assertThat(server.requests("/page")).isEmpty();
    }

    @Test
    void readsTheBeginningOfAnEndlessFile() throws Exception {
        server.on("/robots.txt", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n");
            write(out, "User-agent: *\nDisallow: /page\n");
            for (int i = 0; i < 100_000; i++) {
                write(out, "# and so on, and so on, and so on\n");
            }
        });

        assertThat(refusal().reason()).contains("does not want it to be read");
    }

    @Test
    void takesARedirectWithoutEndForNothing() throws Exception {
        server.head("/robots.txt", "302 Found", "Location: /robots.txt");

        assertThat(page()).isInstanceOf(Content.class);
        assertThat(server.requests("/robots.txt")).hasSize(Robots.MAX_REDIRECTS + 1);
    }

    @Test
    void isNotConfusedByAPageInPlaceOfTheFile() throws Exception {
        server.serve("/robots.txt", "text/html", "<html><body>Disallow: /</body></html>");

        assertThat(page()).isInstanceOf(Content.class);
    }

    private FetchResult page() throws Exception {
        return reader.read(FetchRequest.page(server.url("/page"), server.url("/feed")))
                .get(10, TimeUnit.SECONDS);
    }

    private Failure refusal() throws Exception {
        FetchResult result = page();
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }
}
