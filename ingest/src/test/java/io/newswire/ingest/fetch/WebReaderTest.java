package io.newswire.ingest.fetch;

import static io.newswire.ingest.LoopbackServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.LoopbackServer;
import io.newswire.ingest.fetch.FetchResult.Content;
import io.newswire.ingest.fetch.FetchResult.Failure;
import io.newswire.ingest.fetch.FetchResult.Unchanged;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WebReaderTest {

    private static final int MAX_BODY = 100_000;

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private LoopbackServer server;
    private WebReader reader;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        var settings = new FetchSettings(
                "Newswire/test (+ops@example.org)",
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                MAX_BODY,
                10,
                10,
                Set.of());
        reader = new WebReader(settings, workers, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() throws IOException {
        reader.close();
        workers.shutdownNow();
        server.close();
    }

    @Test
    void readsABodyWithItsValidatorsAndSaysWhoAsks() throws Exception {
        server.on(
                "/feed",
                (request, out) -> write(
                        out,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nETag: \"1\"\r\n"
                                + "Last-Modified: Sun, 01 Mar 2026 09:00:00 GMT\r\nContent-Length: 5\r\n\r\nhello"));

        Content content = content(read("/feed"));

        assertThat(new String(content.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
        assertThat(content.contentType()).isEqualTo("text/xml");
        assertThat(content.etag()).isEqualTo("\"1\"");
        assertThat(content.lastModified()).isEqualTo("Sun, 01 Mar 2026 09:00:00 GMT");
        assertThat(server.requests("/feed").get(0).headers())
                .containsEntry("user-agent", "Newswire/test (+ops@example.org)")
                .containsEntry("accept-encoding", "gzip, deflate");
    }

    @Test
    void sendsBothValidatorsAndUnderstandsNotModified() throws Exception {
        server.head("/feed", "304 Not Modified", "ETag: \"2\"");

        FetchResult result = reader.read(new FetchRequest(
                        server.url("/feed"), server.url("/feed"), "\"1\"", "Sun, 01 Mar 2026 09:00:00 GMT"))
                .get(10, TimeUnit.SECONDS);

        assertThat(result).isEqualTo(new Unchanged(server.url("/feed"), "\"2\"", null, null));
        assertThat(server.requests("/feed").get(0).headers())
                .containsEntry("if-none-match", "\"1\"")
                .containsEntry("if-modified-since", "Sun, 01 Mar 2026 09:00:00 GMT");
    }

    @Test
    void doesNotBelieveNotModifiedWhenItHasNoCopy() throws Exception {
        server.head("/feed", "304 Not Modified");

        assertThat(failure(read("/feed")).reason()).contains("304", "without conditions");
    }

    @Test
    void unpacksGzip() throws Exception {
        server.on("/feed", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n");
            out.write(gzip("hello".getBytes(StandardCharsets.UTF_8)));
        });

        assertThat(new String(content(read("/feed")).body(), StandardCharsets.UTF_8))
                .isEqualTo("hello");
    }

    @Test
    void cutsAGzipBombOff() throws Exception {
        server.on("/bomb", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n");
            out.write(gzip(new byte[20_000_000]));
        });

        assertThat(failure(read("/bomb")).reason()).contains("larger than " + MAX_BODY + " bytes");
    }

    @Test
    void cutsABodyOfAGigabyteOffEarly() throws Exception {
        long[] sent = new long[1];
        server.on("/huge", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            byte[] chunk = new byte[64 * 1024];
            for (sent[0] = 0; sent[0] < 1_000_000_000; sent[0] += chunk.length) {
                out.write(chunk);
            }
        });

        assertThat(failure(read("/huge")).reason()).contains("/huge", "larger than " + MAX_BODY + " bytes");
        assertThat(sent[0]).isLessThan(50_000_000);
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLarge() throws Exception {
        server.on("/huge", (request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n"));

        assertThat(failure(read("/huge")).reason()).contains("larger than");
    }

    @Test
    void cutsAHeaderThatNeverEndsOff() throws Exception {
        server.on("/header", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nX-Long: ");
            for (int i = 0; i < 100_000; i++) {
                write(out, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
            }
        });

        assertThat(failure(read("/header")).reason()).contains("headers");
    }

    @Test
    void cutsHeadersWithoutNumberOff() throws Exception {
        server.on("/headers", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 100_000; i++) {
                write(out, "X-Header-" + i + ": a\r\n");
            }
        });

        assertThat(failure(read("/headers")).reason()).contains("headers");
    }

    @Test
    void cutsAServerThatTricklesOff() throws Exception {
        server.on("/trickle", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (System.nanoTime() < end) {
                write(out, "a");
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        });

        assertThat(failure(read("/trickle")).reason()).contains("no whole answer within 2 s");
    }

    @Test
    void followsRedirectsAndRemembersThePermanentOnes() throws Exception {
        server.head("/old", "301 Moved Permanently", "Location: /moved");
        server.head("/moved", "308 Permanent Redirect", "Location: /now");
        server.head("/now", "302 Found", "Location: /today");
        server.serve("/today", "text/plain", "hello");

        Content content = content(read("/old"));

        assertThat(content.url()).isEqualTo(server.url("/today"));
        assertThat(content.permanentUrl()).isEqualTo(server.url("/now"));
    }

    @Test
    void givesUpOnARedirectLoop() throws Exception {
        server.head("/a", "302 Found", "Location: /b");
        server.head("/b", "302 Found", "Location: /a");

        assertThat(failure(read("/a")).reason()).contains("more than 10 redirects");
        assertThat(server.requests("/a").size() + server.requests("/b").size()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/feed", "gopher://127.0.0.1/", "data:,hello"})
    void refusesARedirectOutOfTheWeb(String target) throws Exception {
        server.head("/out", "302 Found", "Location: " + target);

        assertThat(failure(read("/out")).reason()).contains("only http and https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d/secret",
                "http://2130706433:%d/secret",
                "http://[::1]:%d/secret",
                "http://[::ffff:127.0.0.1]:%d/secret",
                "http://[::ffff:7f00:1]:%d/secret",
                "http://0.0.0.0:%d/secret",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/secret"
            })
    void refusesARedirectToAnAddressThatWasNotTyped(String target) throws Exception {
        server.serve("/secret", "text/plain", "secret");
        server.head("/in", "302 Found", "Location: " + target.formatted(server.port()));

        assertThat(failure(read("/in")).reason()).contains("which is not public");
        assertThat(server.requests("/secret")).isEmpty();
    }

    @Test
    void refusesMetadataAddressesEvenWhenTyped() throws Exception {
        FetchResult result = reader.read(FetchRequest.of(URI.create("http://169.254.169.254/latest/meta-data")))
                .get(10, TimeUnit.SECONDS);

        assertThat(failure(result).reason()).contains("169.254.169.254");
    }

    @Test
    void tellsWhenToComeBack() throws Exception {
        server.head("/busy", "429 Too Many Requests", "Retry-After: 120");
        server.head("/down", "503 Service Unavailable", "Retry-After: Sun, 01 Mar 2026 12:00:00 GMT");
        String otherHost = "http://localhost:" + server.port();

        Failure busy = failure(read("/busy"));
        Failure down = failure(get(otherHost + "/down"));

        assertThat(busy.retryAfter()).isEqualTo(NOW.plusSeconds(120));
        assertThat(busy.reason()).contains("429");
        assertThat(busy.status()).isEqualTo(429);
        assertThat(down.retryAfter()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void postsAFormAndSendsItAgainOnlyWhereThatIsMeant() throws Exception {
        server.head("/hub", "202 Accepted");
        server.head("/moved", "307 Temporary Redirect", "Location: /hub");
        server.head("/found", "302 Found", "Location: /hub");

        assertThat(content(post("/hub")).body()).isEmpty();
        assertThat(content(post("/moved")).url()).isEqualTo(server.url("/hub"));
        assertThat(failure(post("/found")).reason()).contains("answered 302 to a form");
        assertThat(server.requests("/hub"))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry("content-length", "3")
                        .hasEntrySatisfying(
                                "content-type",
                                type -> assertThat(type).startsWith("application/x-www-form-urlencoded")));
    }

    private FetchResult post(String path) throws Exception {
        return reader.read(FetchRequest.form(server.url(path), server.url("/feed"), "a=b"))
                .get(10, TimeUnit.SECONDS);
    }

    @Test
    void namesWhatIsNotThere() throws Exception {
        assertThat(failure(read("/nothing")).reason()).contains("/nothing", "404");
        assertThat(failure(get("http://host.invalid/feed")).reason()).contains("host is not known");
    }

    private FetchResult read(String path) throws Exception {
        return get(server.url(path).toString());
    }

    private FetchResult get(String url) throws Exception {
        return reader.read(FetchRequest.of(URI.create(url))).get(10, TimeUnit.SECONDS);
    }

    private static Content content(FetchResult result) {
        assertThat(result).isInstanceOf(Content.class);
        return (Content) result;
    }

    private static Failure failure(FetchResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
