package io.newswire.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on loopback that answers with whatever bytes a test likes, however wrong. */
public final class LoopbackServer implements AutoCloseable {

    /** Writes the whole answer, status line included. */
    public interface Script {
        void answer(Request request, OutputStream out) throws IOException;
    }

    /** What was asked. Header names are in lower case. */
    public record Request(String path, Map<String, String> headers) {}

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public LoopbackServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public void on(String path, Script script) {
        scripts.put(path, script);
    }

    /** Answers 200 with a body. */
    public void serve(String path, String contentType, String body) {
        serve(path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers 200 with a body. */
    public void serve(String path, String contentType, byte[] body) {
        on(path, (request, out) -> {
            write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length
                            + "\r\nConnection: close\r\n\r\n");
            out.write(body);
        });
    }

    /** Answers with a head and no body. */
    public void head(String path, String... lines) {
        on(
                path,
                (request, out) -> write(
                        out,
                        "HTTP/1.1 " + String.join("\r\n", lines)
                                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> converse(connection));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            Request request = read(in);
            requests.add(request);
            scripts.getOrDefault(request.path(), (asked, out) -> write(out, "HTTP/1.1 404 Not Found\r\n\r\n"))
                    .answer(request, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException e) {
            // The client hung up, as it should on much of what is sent here.
        }
    }

    private static Request read(BufferedReader in) throws IOException {
        String first = in.readLine();
        if (first == null) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(first.split(" ", 3)[1], headers);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
