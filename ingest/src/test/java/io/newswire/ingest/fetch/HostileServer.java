package io.newswire.ingest.fetch;

import static io.newswire.ingest.LoopbackServer.write;

import io.newswire.ingest.LoopbackServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** A server that plays every trick it knows: each method sets one up, and tells where. */
final class HostileServer implements AutoCloseable {

    /** No script goes on longer than that, however patient the reader. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static final String CLOSE = "Connection: close\r\n\r\n";

    private final LoopbackServer server = new LoopbackServer();

    HostileServer() throws IOException {}

    private interface Step {
        void write() throws IOException;
    }

    private URI on(String path, LoopbackServer.Script script) {
        server.on(path, script);
        return server.url(path);
    }

    private URI answer(String path, String answer) {
        return on(path, (request, out) -> write(out, answer));
    }

    private static void forever(Duration pause, OutputStream out, Step step) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() - end < 0) {
            step.write();
            out.flush();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    LoopbackServer server() {
        return server;
    }

    URI good() {
        server.serve("/good", "text/xml; charset=no-such-charset", "good");
        return server.url("/good");
    }

    URI endlessHeader() {
        return on("/endless-header", (request, out) -> {
            write(out, OK + "X: ");
            forever(Duration.ZERO, out, () -> write(out, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
        });
    }

    URI endlessHeaders() {
        return on("/endless-headers", (request, out) -> {
            write(out, OK);
            forever(Duration.ZERO, out, () -> write(out, "X: a\r\nX: a\r\nX: a\r\nX: a\r\n"));
        });
    }

    URI tricklingHeader() {
        return on("/trickling-header", (request, out) -> {
            write(out, OK + "X: ");
            forever(Duration.ofMillis(100), out, () -> write(out, "a"));
        });
    }

    URI tricklingBody() {
        return on("/trickling-body", (request, out) -> {
            write(out, OK + CLOSE);
            forever(Duration.ofMillis(100), out, () -> write(out, "a"));
        });
    }

    URI silence() {
        return on("/silence", (request, out) -> forever(Duration.ofMillis(100), out, () -> {}));
    }

    URI endlessBody() {
        return on("/endless-body", (request, out) -> {
            write(out, OK + CLOSE);
            byte[] chunk = new byte[64 * 1024];
            forever(Duration.ZERO, out, () -> out.write(chunk));
        });
    }

    URI endlessChunks() {
        return on("/endless-chunks", (request, out) -> {
            write(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "1000\r\n" + "a".repeat(0x1000) + "\r\n";
            forever(Duration.ZERO, out, () -> write(out, chunk));
        });
    }

    URI endlessErrorPage() {
        return on("/endless-error", (request, out) -> {
            write(out, "HTTP/1.1 500 Oops\r\n" + CLOSE);
            byte[] chunk = new byte[64 * 1024];
            forever(Duration.ZERO, out, () -> out.write(chunk));
        });
    }

    URI bodyShorterThanSaid() {
        return answer("/short", OK + "Content-Length: 100\r\n\r\nshort");
    }

    URI lengthThatIsNone() {
        return answer("/no-length", OK + "Content-Length: -5\r\n\r\nhello");
    }

    URI twoLengths() {
        return answer("/two-lengths", OK + "Content-Length: 5\r\nContent-Length: 100\r\n\r\nhello");
    }

    URI chunkExtensionWithoutEnd() {
        return on("/chunk-extension", (request, out) -> {
            write(out, OK + "Transfer-Encoding: chunked\r\n\r\n1;x=");
            forever(Duration.ZERO, out, () -> write(out, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
        });
    }

    URI chunkSizeThatIsNone() {
        return answer("/chunk-size", OK + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n0\r\n\r\n");
    }

    URI chunkOfExabytes() {
        return answer("/chunk-exabytes", OK + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nhello");
    }

    URI chunksCutOff() {
        return answer("/chunk-cut", OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel");
    }

    URI trailersWithoutEnd() {
        return on("/trailers", (request, out) -> {
            write(out, OK + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n");
            forever(Duration.ZERO, out, () -> write(out, "X: a\r\nX: a\r\nX: a\r\nX: a\r\n"));
        });
    }

    URI informationWithoutEnd() {
        return on(
                "/information",
                (request, out) ->
                        forever(Duration.ZERO, out, () -> write(out, "HTTP/1.1 103 Early Hints\r\nX: a\r\n\r\n")));
    }

    URI gzipBomb() {
        return gzip("/bomb", gzipped(new byte[50_000_000]));
    }

    URI gzipBombOfManyMembers() {
        byte[] member = gzipped(new byte[90_000]);
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < 200; i++) {
            all.writeBytes(member);
        }
        return gzip("/bomb-of-members", all.toByteArray());
    }

    URI gzipInGzip() {
        byte[] bytes = gzipped(gzipped(new byte[50_000_000]));
        return compressed("/gzip-in-gzip", "gzip, gzip", bytes);
    }

    URI gzipCutOff() {
        byte[] bytes = gzipped("hello, hello".getBytes(StandardCharsets.UTF_8));
        return gzip("/gzip-cut", Arrays.copyOf(bytes, bytes.length - 12));
    }

    URI gzipWithWrongTrailer() {
        byte[] bytes = gzipped("hello, hello".getBytes(StandardCharsets.UTF_8));
        bytes[bytes.length - 6] ^= 1;
        return gzip("/gzip-trailer", bytes);
    }

    URI gzipThatIsNone() {
        return gzip("/gzip-none", "<rss/>".getBytes(StandardCharsets.UTF_8));
    }

    URI encodingThatNobodyAskedFor() {
        return compressed("/zstd", "zstd", new byte[] {1, 2, 3});
    }

    URI redirectToItself() {
        return answer("/itself", "HTTP/1.1 302 Found\r\nLocation: /itself\r\nContent-Length: 0\r\n" + CLOSE);
    }

    URI redirectsThatGrow() {
        server.on("/grow", (request, out) -> grow(out));
        return server.url("/grow");
    }

    private static void grow(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 302 Found\r\nLocation: /grow?" + "a".repeat(10_000) + "\r\nContent-Length: 0\r\n" + CLOSE);
    }

    URI redirectToNowhere() {
        return answer("/nowhere", "HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n" + CLOSE);
    }

    URI redirectToAPassword() {
        return answer(
                "/password", "HTTP/1.1 302 Found\r\nLocation: http://a:b@127.0.0.1/\r\nContent-Length: 0\r\n" + CLOSE);
    }

    URI redirectToMail() {
        return answer(
                "/mail", "HTTP/1.1 302 Found\r\nLocation: http://example.org:25/\r\nContent-Length: 0\r\n" + CLOSE);
    }

    URI redirectToAFile() {
        return answer("/file", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n" + CLOSE);
    }

    URI bareText() {
        return answer("/bare", "<rss><channel/></rss>");
    }

    URI noise() {
        byte[] noise = new byte[100_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 ^ i >> 3);
        }
        return on("/noise", (request, out) -> out.write(noise));
    }

    URI statusThatIsNone() {
        return answer("/no-status", "HTTP/1.1 two-hundred OK\r\n\r\n");
    }

    URI httpOfTheFuture() {
        return answer("/future", "HTTP/9.0 200 OK\r\nContent-Length: 5\r\n\r\nhello");
    }

    URI nothing() {
        return answer("/nothing", "");
    }

    URI notModifiedWithABody() {
        return answer("/304", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello");
    }

    URI noContentWithABody() {
        return answer("/204", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello");
    }

    URI partialContent() {
        return answer("/206", "HTTP/1.1 206 Partial Content\r\nContent-Length: 5\r\n" + CLOSE + "hello");
    }

    private URI gzip(String path, byte[] body) {
        return compressed(path, "gzip", body);
    }

    private URI compressed(String path, String encoding, byte[] body) {
        return on(path, (request, out) -> {
            write(out, OK + "Content-Encoding: " + encoding + "\r\n" + CLOSE);
            out.write(body);
        });
    }

    private static byte[] gzipped(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
