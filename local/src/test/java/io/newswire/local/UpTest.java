package io.newswire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.newswire.ingest.feed.FeedDocument;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feeds.FeedRegistry;
import io.newswire.ingest.feeds.NewFeed;
import io.newswire.ingest.kafka.Clients;
import io.newswire.local.UpProcess.Ports;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole stack as a user starts it: a process that may be killed at any moment. */
class UpTest {

    private static final Path PUBLIC_FEEDS = Path.of("../../shared/data/feeds/miniflux");

    @TempDir
    Path data;

    private HttpServer web;

    @BeforeEach
    void openWeb() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.start();
    }

    @AfterEach
    void closeWeb() {
        web.stop(0);
    }

    @Test
    void stores_every_entry_exactly_once_although_it_is_killed_twice() throws Exception {
        Map<String, byte[]> feeds = new HashMap<>();
        for (int feed = 0; feed < 6; feed++) {
            feeds.put("feed-" + feed + ".xml", feedOf(60, feed).getBytes(StandardCharsets.UTF_8));
        }

        assertStoredOnceAfterKills(feeds, 6 * 60);
    }

    @Test
    void stores_every_entry_of_public_feeds_exactly_once_although_it_is_killed_twice() throws Exception {
        assumeTrue(Files.isDirectory(PUBLIC_FEEDS), "public feeds are absent: " + PUBLIC_FEEDS);
        Map<String, byte[]> feeds = new HashMap<>();
        int entries = 0;
        try (var files = Files.newDirectoryStream(PUBLIC_FEEDS, "*.xml")) {
            for (Path file : files) {
                feeds.put(file.getFileName().toString(), Files.readAllBytes(file));
                entries += entries(Files.readAllBytes(file));
            }
        }

        assertStoredOnceAfterKills(feeds, entries);
    }

    @Test
    void names_the_port_and_the_option_when_a_port_is_in_use() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            var ports = new Ports(taken.getLocalPort(), free.kafka(), free.registry(), free.postgres());
            try (UpProcess up = UpProcess.launch(data, ports)) {
                assertThat(up.waitFor(Duration.ofSeconds(60))).isTrue();

                assertThat(up.exitValue()).isEqualTo(1);
                assertThat(up.said().lines().filter(line -> line.contains(String.valueOf(taken.getLocalPort()))))
                        .singleElement()
                        .asString()
                        .contains("in use")
                        .contains("--port");
            }
        }
    }

    @Test
    void stops_within_ten_seconds() {
        try (UpProcess up = UpProcess.start(data, Ports.free())) {
            assertThat(up.stop(Duration.ofSeconds(10))).isTrue();
        }
    }

    private void assertStoredOnceAfterKills(Map<String, byte[]> feeds, int entries) throws Exception {
        Ports ports = Ports.free();
        List<String> addresses = serve(feeds);

        try (UpProcess first = UpProcess.start(data, ports)) {
            try (var registry = new FeedRegistry(new Clients(first.connection().clientConfig()), Clock.systemUTC())) {
                registry.add(addresses.stream()
                        .map(url -> new NewFeed(url, null, List.of(), 2))
                        .toList());
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> stored(first) > 0);
            first.kill();
        }
        try (UpProcess second = UpProcess.start(data, ports)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> stored(second) >= entries / 3);
            second.kill();
        }
        try (UpProcess third = UpProcess.start(data, ports)) {
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(stored(third)).isEqualTo(entries));
            assertThat(CommittedRecords.keys(third.connection(), "news.raw"))
                    .hasSize(entries)
                    .doesNotHaveDuplicates();
            assertThat(CommittedRecords.keys(third.connection(), "news.enriched"))
                    .hasSize(entries)
                    .doesNotHaveDuplicates();
        }
    }

    /** One feed at a time, with a pause before each, so that a kill meets work half done. */
    private List<String> serve(Map<String, byte[]> feeds) {
        var addresses = new ArrayList<String>();
        feeds.forEach((name, body) -> {
            web.createContext("/" + name, exchange -> {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            addresses.add("http://127.0.0.1:" + web.getAddress().getPort() + "/" + name);
        });
        return addresses;
    }

    private static long stored(UpProcess up) {
        ConnectionConfig config = up.connection();
        try (var database = DriverManager.getConnection(
                        config.databaseUrl(), config.databaseUser(), config.databasePassword());
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM articles")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            return 0;
        }
    }

    private static int entries(byte[] feed) throws Exception {
        var source = Source.newBuilder().setId("test").build();
        var document = new FeedDocument(feed, null, URI.create("http://127.0.0.1/feed"), source, Instant.now());
        return (int) new FeedParser()
                .parse(document).readable().stream()
                        .map(RawArticle::getId)
                        .distinct()
                        .count();
    }

    private static String feedOf(int items, int feed) {
        String entries = IntStream.range(0, items)
                .mapToObj(item -> """
                        <item><guid isPermaLink="false">%d-%d</guid><title>Report %2$d from Nairobi, number %1$d</title>
                        <description>NAIROBI - The council met for the %2$dth time and agreed on budget %1$d.</description>
                        </item>
                        """.formatted(feed, item))
                .reduce("", String::concat);
        return "<rss version=\"2.0\"><channel><title>Feed " + feed + "</title>" + entries + "</channel></rss>";
    }
}
