package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.LoopbackServer;
import io.newswire.ingest.fetch.FetchResult.Content;
import io.newswire.ingest.fetch.FetchResult.Failure;
import io.newswire.ingest.fetch.FetchResult.Unchanged;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ConnectionReuseTest {

    private static final String WHOLE = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    /** So many that it tells: a connection may come back a moment after its answer, when the next request is on its way. */
    private static final int ANSWERS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private ServerSocket socket;
    private WebReader reader;

    /** What the server answers; it hangs up on the requests that are refused, by their number from 1. */
    private volatile String answer = WHOLE;

    private volatile IntPredicate refused = number -> false;

    @BeforeEach
    void start() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
        Duration time = Duration.ofSeconds(5);
        var settings = new FetchSettings("Newswire/test", time, time, 100_000, 10, 10, Set.of());
        reader = new WebReader(settings, threads, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        reader.close();
        socket.close();
        threads.shutdownNow();
    }

    @Test
    void asksAgainOnTheConnectionOfTheLastAnswer() throws Exception {
        for (int i = 0; i < ANSWERS; i++) {
            assertThat(read()).isInstanceOf(Content.class);
        }

        assertThat(connections).hasValueLessThan(ANSWERS / 2);
    }

    @Test
    void keepsTheConnectionOfAnAnswerWithoutBody() throws Exception {
        answer = "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n";

        for (int i = 0; i < ANSWERS; i++) {
            assertThat(read()).isInstanceOf(Unchanged.class);
        }

        assertThat(connections).hasValueLessThan(ANSWERS / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n<rss>",
                "HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n0\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\n\r\n<rss>",
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 40\r\n\r\nHTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\n\r\nHTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, hello",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"
            })
    void takesNothingThatFollowsAnAnswerForTheNext(String withMore) throws Exception {
        answer = withMore;
        assertThat(read()).isNotInstanceOf(Failure.class);
        answer = WHOLE;

        for (int i = 0; i < ANSWERS; i++) {
            assertThat(read()).isInstanceOf(Content.class);
        }
    }

    @Test
    void sendsOnceMoreWhatMetAConnectionThatWasBeingClosed() throws Exception {
        refused = number -> number == 2;

        assertThat(read()).isInstanceOf(Content.class);
        assertThat(read()).isInstanceOf(Content.class);

        assertThat(requests).hasValue(3);
    }

    @Test
    void givesUpOnAServerThatAlwaysHangsUp() throws Exception {
        refused = number -> true;

        assertThat(read()).isInstanceOf(Failure.class);

        assertThat(requests).hasValue(2);
    }

    private FetchResult read() throws Exception {
        URI url = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/feed");
        return reader.read(new FetchRequest(url, url, "\"1\"", null)).get(10, TimeUnit.SECONDS);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                threads.execute(() -> converse(connection));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            while (hasRequest(in) && !refused.test(requests.incrementAndGet())) {
                LoopbackServer.write(connection.getOutputStream(), answer);
            }
        } catch (IOException e) {
            // The client has closed the connection.
        }
    }

    private static boolean hasRequest(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
        return line != null;
    }
}
