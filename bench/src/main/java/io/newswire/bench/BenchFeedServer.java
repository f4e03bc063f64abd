package io.newswire.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server of many feeds on loopback, as quick as it can be: each feed has twenty items, and a share of the requests
 * finds one more. It answers conditional requests, and keeps connections open. The feeds are spread over several
 * ports, as a client opens few connections to each.
 */
final class BenchFeedServer implements AutoCloseable {

    private static final int PORTS = 16;

    private static final int ITEMS = 20;

    private static final int MAX_REQUEST = 8_192;

    private static final String TEXT =
            "The harbour council has put off its decision on the new pier until spring. ".repeat(6);

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(BenchFeedServer::thread);
    private final AtomicIntegerArray versions;
    private final AtomicLong requests = new AtomicLong();
    private volatile int changedEvery;

    /** A server of so many feeds; none of them changes yet. */
    BenchFeedServer(int feeds) throws IOException {
        this.versions = new AtomicIntegerArray(feeds);
        for (int i = 0; i < PORTS; i++) {
            var socket = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            threads.execute(() -> accept(socket));
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "bench-feed-server");
        thread.setDaemon(true);
        return thread;
    }

    /** The address of a feed, by its number from 0. */
    String url(int feed) {
        return "http://127.0.0.1:" + sockets.get(feed % PORTS).getLocalPort() + "/" + feed;
    }

    /** From now on every so many-th request finds a new item; none does where that is 0. */
    void changeEvery(int newRequests) {
        changedEvery = newRequests;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                threads.execute(() -> converse(connection));
            }
        } catch (IOException e) {
            // Closed: the measure is over.
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream(), MAX_REQUEST);
            for (String request = head(in); request != null; request = head(in)) {
                connection.getOutputStream().write(answer(request));
            }
        } catch (IOException e) {
            // The client has closed the connection.
        }
    }

    /** A request's line and headers; null where the client has hung up. */
    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder(512);
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            int length = head.length();
            if (c == '\n' && length > 3 && head.charAt(length - 3) == '\n') {
                return head.toString();
            }
        }
        return null;
    }

    private byte[] answer(String request) {
        int feed = Integer.parseInt(request.substring("GET /".length(), request.indexOf(' ', 5)));
        int every = changedEvery;
        boolean changes = every > 0 && requests.incrementAndGet() % every == 0;
        int version = changes ? versions.incrementAndGet(feed) : versions.get(feed);
        String etag = "\"" + version + "\"";
        if (request.contains("If-None-Match: " + etag)) {
            return bytes("HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n");
        }
        byte[] body = body(feed, version);
        byte[] head = bytes("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: " + etag
                + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static byte[] body(int feed, int version) {
        var body = new StringBuilder(ITEMS * 800);
        body.append("<rss version=\"2.0\"><channel><title>Feed ").append(feed).append("</title>");
        for (int item = version + ITEMS; item > version; item--) {
            String url = "https://feed-" + feed + ".example/2026/03/the-harbour-council-and-the-pier-" + item;
            body.append("<item><guid>").append(url).append("</guid><link>").append(url);
            body.append("</link><title>Council puts off decision number ").append(item);
            body.append("</title><description>").append(TEXT).append("</description></item>");
        }
        return bytes(body.append("</channel></rss>").toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
