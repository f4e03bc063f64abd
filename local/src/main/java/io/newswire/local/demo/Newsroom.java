package io.newswire.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.local.demo.Desk.Article;
import io.newswire.local.demo.Desk.Version;
import io.newswire.service.PortInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The newsroom's HTTP server, on loopback: a feed per desk, a page per article. */
public final class Newsroom implements AutoCloseable {

    private static final List<String> DESKS = List.of(
            "harbour-politics",
            "harbour-business",
            "harbour-sport",
            "meridian-world",
            "meridian-science",
            "meridian-health",
            "northlight-environment",
            "northlight-weather",
            "northlight-courts",
            "northlight-technology",
            "tidewater-culture",
            "tidewater-education",
            "courrier-du-rhone",
            "elbe-anzeiger",
            "diario-del-plata",
            "folha-da-ria",
            "gazzetta-del-golfo",
            "de-waterkant");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Instant opened;
    private final Clock clock;
    private final List<Desk> desks;

    private Newsroom(HttpServer server, Instant opened, Clock clock) {
        this.server = server;
        this.opened = opened;
        this.clock = clock;
        this.desks = desks();
    }

    /**
     * Opens the newsroom.
     *
     * @param port port to listen on; 0 for any free one
     * @param opened second 0 of the articles' times; earlier than now, it goes on where it was
     * @throws PortInUseException if something else listens there
     */
    public static Newsroom open(int port, Instant opened, Clock clock) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try {
            var newsroom = new Newsroom(HttpServer.create(new InetSocketAddress(loopback, port), 0), opened, clock);
            newsroom.server.createContext("/", newsroom::answer);
            newsroom.server.setExecutor(newsroom.threads);
            newsroom.server.start();
            return newsroom;
        } catch (BindException e) {
            throw new PortInUseException(loopback.getHostAddress(), port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("newsroom on port " + port + ": " + e.getMessage(), e);
        }
    }

    static List<Desk> desks() {
        return DESKS.stream().map(Desk::read).toList();
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Addresses of the feeds that it publishes. */
    public List<String> feeds() {
        return desks.stream()
                .filter(desk -> desk.format() != Desk.Format.push)
                .map(desk -> address() + "/" + desk.desk())
                .toList();
    }

    /** What its pushing desks have to say, as it stands at a moment. */
    List<PushedArticle> pushed(Instant now) {
        long second = Duration.between(opened, now).toSeconds();
        return desks.stream()
                .filter(desk -> desk.format() == Desk.Format.push)
                .flatMap(desk -> desk.articles().stream()
                        .filter(article -> article.publishedAt(second))
                        .map(article ->
                                new PushedArticle(desk, article, writer(desk).link(article), opened, second)))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
        long second = Duration.between(opened, clock.instant()).toSeconds();
        Optional<Desk> desk =
                desks.stream().filter(d -> d.desk().equals(path[0])).findFirst();
        if (desk.isEmpty()) {
            send(exchange, path[0].isEmpty() ? 200 : 404, "text/plain; charset=utf-8", String.join("\n", feeds()));
        } else if (path.length == 1) {
            sendFeed(exchange, writer(desk.get()), second);
        } else {
            sendPage(exchange, desk.get(), path[1], second);
        }
    }

    private FeedWriter writer(Desk desk) {
        return new FeedWriter(desk, address() + "/" + desk.desk(), opened);
    }

    private void sendFeed(HttpExchange exchange, FeedWriter writer, long second) throws IOException {
        String etag = "\"" + opened.getEpochSecond() + "-" + writer.stateAt(second) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (Objects.equals(exchange.getRequestHeaders().getFirst("If-None-Match"), etag)) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            send(exchange, 200, writer.contentType(), writer.write(second));
        }
    }

    private void sendPage(HttpExchange exchange, Desk desk, String id, long second) throws IOException {
        Optional<Article> found = desk.articles().stream()
                .filter(article -> article.id().equals(id) && article.publishedAt(second))
                .findFirst();
        if (found.isEmpty()) {
            send(exchange, 404, "text/plain; charset=utf-8", "no such article");
        } else if (found.get().withdrawnAt(second)) {
            send(exchange, 410, "text/plain; charset=utf-8", "this article was withdrawn");
        } else {
            send(exchange, 200, "text/html; charset=utf-8", page(desk, found.get(), second));
        }
    }

    private String page(Desk desk, Article article, long second) {
        Version version = article.at(second);
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="author" content="%s">
                <meta property="og:type" content="article"><meta property="og:title" content="%2$s">
                <meta property="article:published_time" content="%s">
                <link rel="canonical" href="%s"></head>
                <body><article><h1>%2$s</h1><p class="byline">%3$s</p>
                %s</article></body></html>
                """.formatted(
                        desk.language(),
                        escaped(version.headline()),
                        escaped(article.byline()),
                        opened.plusSeconds(article.at()),
                        writer(desk).link(article),
                        FeedWriter.html(version));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
