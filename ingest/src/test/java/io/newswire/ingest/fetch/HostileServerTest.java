package io.newswire.ingest.fetch;

import static io.newswire.ingest.LoopbackServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.fetch.FetchResult.Content;
import io.newswire.ingest.fetch.FetchResult.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class HostileServerTest {

    private static final int CONNECTIONS = 8;

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final String TOO_LATE = "no whole answer within 2 s";

    private static final String TOO_LARGE = "larger than 100000 bytes";

    private static final String BAD_HEADERS = "headers are too many or too long";

    private static final String BAD_COMPRESSION = "compressed wrongly, or cut off";

    private static final String NO_HTTP = "its answer is no HTTP";

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private HostileServer server;
    private WebReader reader;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        var settings =
                new FetchSettings("Newswire/test", Duration.ofSeconds(1), TIMEOUT, 100_000, 10, CONNECTIONS, Set.of());
        reader = new WebReader(settings, workers, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        reader.close();
        workers.shutdownNow();
        server.close();
    }

    /** What the server does, and what is said of it. */
    record Trick(String name, Function<HostileServer, URI> play, String reason) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Trick> tricks() {
        return Stream.of(
                new Trick("endless header", HostileServer::endlessHeader, BAD_HEADERS),
                new Trick("endless headers", HostileServer::endlessHeaders, BAD_HEADERS),
                new Trick("trickling header", HostileServer::tricklingHeader, TOO_LATE),
                new Trick("trickling body", HostileServer::tricklingBody, TOO_LATE),
                new Trick("silence", HostileServer::silence, TOO_LATE),
                new Trick("endless body", HostileServer::endlessBody, TOO_LARGE),
                new Trick("endless chunks", HostileServer::endlessChunks, TOO_LARGE),
                new Trick("endless error page", HostileServer::endlessErrorPage, TOO_LARGE),
                new Trick("body shorter than said", HostileServer::bodyShorterThanSaid, "hung up in the middle"),
                new Trick("length that is none", HostileServer::lengthThatIsNone, NO_HTTP),
                new Trick("two lengths", HostileServer::twoLengths, NO_HTTP),
                new Trick("chunk extension without end", HostileServer::chunkExtensionWithoutEnd, BAD_HEADERS),
                new Trick("chunk size that is none", HostileServer::chunkSizeThatIsNone, "chunks wrongly"),
                new Trick("chunk of exabytes", HostileServer::chunkOfExabytes, "chunks wrongly"),
                new Trick("chunks cut off", HostileServer::chunksCutOff, "hung up in the middle"),
                new Trick("trailers without end", HostileServer::trailersWithoutEnd, BAD_HEADERS),
                new Trick("information without end", HostileServer::informationWithoutEnd, "103 without end"),
                new Trick("gzip bomb", HostileServer::gzipBomb, TOO_LARGE),
                new Trick("gzip bomb of many members", HostileServer::gzipBombOfManyMembers, TOO_LARGE),
                new Trick("gzip in gzip", HostileServer::gzipInGzip, "encoding is gzip, gzip"),
                new Trick("gzip cut off", HostileServer::gzipCutOff, BAD_COMPRESSION),
                new Trick("gzip with wrong trailer", HostileServer::gzipWithWrongTrailer, BAD_COMPRESSION),
                new Trick("gzip that is none", HostileServer::gzipThatIsNone, BAD_COMPRESSION),
                new Trick("encoding not asked for", HostileServer::encodingThatNobodyAskedFor, "not asked for"),
                new Trick("redirect to itself", HostileServer::redirectToItself, "more than 10 redirects"),
                new Trick("redirects that grow", HostileServer::redirectsThatGrow, "longer than 2048 characters"),
                new Trick("redirect to nowhere", HostileServer::redirectToNowhere, "without Location"),
                new Trick("redirect to a password", HostileServer::redirectToAPassword, "a user or a password"),
                new Trick("redirect to mail", HostileServer::redirectToMail, "port 25 is not one of the web's"),
                new Trick("redirect to a file", HostileServer::redirectToAFile, "only http and https"),
                new Trick("bare text", HostileServer::bareText, NO_HTTP),
                new Trick("noise", HostileServer::noise, NO_HTTP),
                new Trick("status that is none", HostileServer::statusThatIsNone, NO_HTTP),
                new Trick("HTTP of the future", HostileServer::httpOfTheFuture, NO_HTTP),
                new Trick("nothing", HostileServer::nothing, "hung up"),
                new Trick("not modified, with a body", HostileServer::notModifiedWithABody, "304"),
                new Trick("no content, with a body", HostileServer::noContentWithABody, "answered 204"),
                new Trick("partial content", HostileServer::partialContent, "answered 206"));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void everyTrickIsAFailureThatSaysWhatAndWhereInTimeAndOthersAreReadMeanwhile(Trick trick) throws Exception {
        long begin = System.nanoTime();
        URI url = trick.play().apply(server);
        CompletableFuture<FetchResult> tricked = reader.read(FetchRequest.of(url));

        assertThat(reader.read(FetchRequest.of(server.good())).get(10, TimeUnit.SECONDS))
                .isInstanceOf(Content.class);
        assertThat(tricked.get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.reason()).contains(trick.reason(), url.getAuthority()));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TIMEOUT.plusSeconds(4));
    }

    @Test
    @Timeout(300)
    void nothingLeaksInTenThousandRequests() throws Exception {
        List<URI> urls = new ArrayList<>();
        for (Trick trick : (Iterable<Trick>) tricks().filter(HostileServerTest::isQuick)::iterator) {
            urls.add(trick.play().apply(server));
        }
        URI good = server.good();
        urls.addAll(List.of(good, good, good, good, good, good));
        var answered = new ArrayList<CompletableFuture<FetchResult>>();

        for (int done = 0; done < 10_000; done += 500) {
            int from = done;
            List<CompletableFuture<FetchResult>> batch = IntStream.range(0, 500)
                    .mapToObj(i -> reader.read(FetchRequest.of(urls.get((from + i) % urls.size()))))
                    .toList();
            CompletableFuture.allOf(batch.toArray(CompletableFuture[]::new)).get(120, TimeUnit.SECONDS);
            answered.addAll(batch);
        }

        assertThat(answered).hasSize(10_000).allMatch(CompletableFuture::isDone);
        assertThat(answered.stream().filter(one -> one.join() instanceof Content))
                .hasSizeGreaterThan(1_500);
        assertAllConnectionsCanBeHadAtOnce();
    }

    /** Those that are over at once, and are not large. */
    private static boolean isQuick(Trick trick) {
        return !trick.reason().equals(TOO_LATE)
                && !trick.name().contains("bomb")
                && !trick.name().contains("gzip in");
    }

    /** Each of as many requests as there are connections is held by the server until all are there. */
    private void assertAllConnectionsCanBeHadAtOnce() throws Exception {
        var all = new CyclicBarrier(CONNECTIONS);
        server.server().on("/together", (request, out) -> {
            try {
                all.await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IOException(e);
            }
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        });
        List<CompletableFuture<FetchResult>> together = IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> reader.read(FetchRequest.of(server.server().url("/together"))))
                .toList();
        for (CompletableFuture<FetchResult> one : together) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isInstanceOf(Content.class);
        }
    }

    @Test
    void keepsNoCookies() throws Exception {
        server.server()
                .on(
                        "/cookie",
                        (request, out) -> write(
                                out,
                                "HTTP/1.1 302 Found\r\nSet-Cookie: id=1; Path=/\r\nLocation: /after\r\nContent-Length: 0\r\n\r\n"));
        server.server().serve("/after", "text/plain", "hello");

        reader.read(FetchRequest.of(server.server().url("/cookie"))).get(10, TimeUnit.SECONDS);

        assertThat(server.server().requests("/after"))
                .singleElement()
                .satisfies(request -> assertThat(request.headers()).doesNotContainKeys("cookie", "authorization"));
    }

    @Test
    void neverSendsAPasswordNorTellsIt() throws Exception {
        URI url = URI.create("http://me:secret@127.0.0.1:" + server.server().port() + "/good");

        FetchResult result = reader.read(FetchRequest.of(url)).get(10, TimeUnit.SECONDS);

        assertThat(((Failure) result).reason()).contains("a user or a password").doesNotContain("secret");
    }

    @Test
    void givesUpOnAHostThatTakesNoConnections() throws Exception {
        var waiting = new ArrayList<Socket>();
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(full, waiting);

            Failure failure = failure("http://127.0.0.1:" + full.getLocalPort() + "/");

            assertThat(failure.reason()).contains("no connection within 1 s");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Connects until no more connections are taken: how many there are at first is the system's business. */
    private static void fill(ServerSocket server, List<Socket> waiting) throws IOException {
        while (true) {
            var next = new Socket();
            waiting.add(next);
            try {
                next.connect(server.getLocalSocketAddress(), 500);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
    }

    @Test
    void namesAClosedPort() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(failure("http://127.0.0.1:" + port + "/").reason()).contains("connection refused");
    }

    @Test
    void namesAServerThatKnowsNoTls() throws Exception {
        assertThat(failure("https://127.0.0.1:" + server.server().port() + "/").reason())
                .contains("no secure connection");
    }

    private Failure failure(String url) throws Exception {
        FetchResult result = reader.read(FetchRequest.of(URI.create(url))).get(10, TimeUnit.SECONDS);
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }
}
