package io.newswire.ingest.load;

import static io.newswire.ingest.load.Archives.chunked;
import static io.newswire.ingest.load.Archives.gzip;
import static io.newswire.ingest.load.Archives.http;
import static io.newswire.ingest.load.Archives.page;
import static io.newswire.ingest.load.Archives.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebArchiveTest {

    @TempDir
    Path folder;

    private final List<RawArticle> published = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsAnArchivePlainOrInMembersOfGzip(boolean packed) throws Exception {
        add(
                String.join(
                        "\r\n",
                        "WARC/1.0",
                        "WARC-Type: warcinfo",
                        "WARC-Date: 2026-03-01T10:00:00Z",
                        "Content-Type: application/warc-fields",
                        "Content-Length: 13",
                        "",
                        "software: x\r\n\r\n\r\n"),
                packed);
        add(response("http://example.org/1", http("Content-Type: text/html", page("Bridge opens", "Lagos"))), packed);
        add(response("http://example.org/2", http("Content-Type: text/html", page("Bridge closes", "Abuja"))), packed);

        LoadResult result = load();

        assertThat(complaints).isEmpty();
        assertThat(result).isEqualTo(new LoadResult(2, 0, Map.of()));
        assertThat(published).extracting(RawArticle::getHeadline).containsExactly("Bridge opens", "Bridge closes");
        RawArticle first = published.get(0);
        assertThat(first.getUri()).isEqualTo("http://example.org/1");
        assertThat(first.getFetched()).isEqualTo(Instant.parse("2026-03-01T12:30:00Z"));
        assertThat(first.getText()).contains("in Lagos on Sunday").doesNotContain("Subscribe");
        assertThat(first.getLanguage()).isEqualTo("en");
        assertThat(first.getTextQuality()).isBetween(0.1, 1.0);
    }

    @Test
    void givesThePagesOfAnArchiveTheSameIdsEachTime() throws Exception {
        add(response("http://example.org/1", http("Content-Type: text/html", page("Bridge opens", "Lagos"))), true);

        load();
        load();

        assertThat(published).hasSize(2);
        assertThat(published.get(1)).isEqualTo(published.get(0));
    }

    @Test
    void keepsTheOrderOfTheFile() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            add(response("http://example.org/" + i, http("Content-Type: text/html", page("Page " + i, "Lagos"))), true);
        }

        assertThat(load().accepted()).isEqualTo(1_000);
        assertThat(published)
                .extracting(RawArticle::getHeadline)
                .startsWith("Page 0", "Page 1")
                .endsWith("Page 999");
    }

    @Test
    void unpacksWhatTheServerPacked() throws Exception {
        byte[] page = page("Caf\u00e9 opens", "Lagos").getBytes(StandardCharsets.UTF_8);
        add(
                response(
                        "http://example.org/gzip",
                        http("Content-Type: text/html\r\nContent-Encoding: gzip", gzip(page))),
                true);
        add(response("http://example.org/not", http("Content-Type: text/html\r\nContent-Encoding: gzip", page)), true);
        add(
                response(
                        "http://example.org/chunked",
                        http("Content-Type: text/html\r\nTransfer-Encoding: chunked", chunked(page))),
                true);
        add(
                response(
                        "http://example.org/no-chunks",
                        http("Content-Type: text/html\r\nTransfer-Encoding: chunked", page)),
                true);
        add(
                response(
                        "http://example.org/both",
                        http(
                                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip",
                                chunked(gzip(page)))),
                true);

        assertThat(load()).isEqualTo(new LoadResult(5, 0, Map.of()));
        assertThat(published).extracting(RawArticle::getHeadline).containsOnly("Caf\u00e9 opens");
    }

    @Test
    void heedsTheCharset() throws Exception {
        byte[] latin = page("Caf\u00e9 opens", "Lagos").getBytes(Charset.forName("windows-1252"));
        add(response("http://example.org/1", http("Content-Type: text/html; charset=ISO-8859-1", latin)), true);

        load();

        assertThat(published).extracting(RawArticle::getHeadline).containsExactly("Caf\u00e9 opens");
    }

    @Test
    void countsWhatItPassesOverByReason() throws Exception {
        String page = page("Gone", "Lagos");
        add(response("http://example.org/1", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page), true);
        add(response("http://example.org/2", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page), true);
        add(response("http://example.org/3", http("Content-Type: image/png", "PNG")), true);
        add(response("http://example.org/4", http("Content-Type: text/html", "<html><body></body></html>")), true);
        add(response("dns:example.org", "example.org. 1 IN A 127.0.0.1").replace("application/http", "text/dns"), true);
        add(
                response("http://example.org/5", http("Content-Type: text/html", page))
                        .replace("response", "revisit"),
                true);

        assertThat(load())
                .isEqualTo(new LoadResult(
                        0,
                        0,
                        Map.of(
                                "answered 404", 2L,
                                "not HTML", 1L,
                                "no article found in it", 1L,
                                "not read by HTTP", 1L,
                                "seen before by the crawler, without content", 1L)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOnAfterABrokenRecord(boolean packed) throws Exception {
        String good = response("http://example.org/1", http("Content-Type: text/html", page("One", "Lagos")));
        add(good, packed);
        int broken = archive.size();
        add(good.replace("Content-Length: ", "Content-Length: x"), packed);
        add(good.replace("example.org/1", "example.org/3").replace("One", "Six"), packed);

        LoadResult result = load();

        assertThat(result).isEqualTo(new LoadResult(2, 1, Map.of()));
        assertThat(complaints)
                .singleElement()
                .asString()
                .startsWith("news.warc:byte " + broken + ": a broken record")
                .contains("reading goes on at byte ");
        assertThat(published).extracting(RawArticle::getHeadline).containsExactly("One", "Six");
    }

    @Test
    void goesOnAfterBytesThatWereDamaged() throws Exception {
        String good = response("http://example.org/1", http("Content-Type: text/html", page("One", "Lagos")));
        add(good, true);
        int second = archive.size();
        add(good, true);
        add(good, true);
        byte[] bytes = archive.toByteArray();
        Arrays.fill(bytes, second + 60, second + 90, (byte) 0x55);
        archive.reset();
        archive.write(bytes);

        assertThat(load().accepted()).isEqualTo(2);
        assertThat(complaints).singleElement().asString().startsWith("news.warc:byte " + second + ": ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesWhatIsWholeOfAFileThatWasCutOff(boolean packed) throws Exception {
        String good = response("http://example.org/1", http("Content-Type: text/html", page("One", "Lagos")));
        add(good, packed);
        int second = archive.size();
        add(good, packed);
        byte[] cut = Arrays.copyOf(archive.toByteArray(), archive.size() - 100);
        archive.reset();
        archive.write(cut);

        assertThat(load()).isEqualTo(new LoadResult(1, 1, Map.of()));
        assertThat(complaints)
                .singleElement()
                .asString()
                .startsWith("news.warc:byte " + second + ": ")
                .endsWith("nothing after it can be read");
    }

    @Test
    void namesARecordWhoseDateIsNone() throws Exception {
        String good = response("http://example.org/1", http("Content-Type: text/html", page("One", "Lagos")));
        add(good.replace("2026-03-01T12:30:00Z", "on a Sunday"), true);
        add(good, true);

        assertThat(load()).isEqualTo(new LoadResult(1, 1, Map.of()));
        assertThat(complaints).containsExactly("news.warc:byte 0: WARC-Date is no time: on a Sunday");
    }

    @Test
    void readsAStreamThatCannotBeGoneBackIn() throws Exception {
        add(response("http://example.org/1", http("Content-Type: text/html", page("One", "Lagos"))), true);
        var in = Channels.newChannel(new ByteArrayInputStream(archive.toByteArray()));

        assertThat(loader().load("-", in, source(), Long.MAX_VALUE, listener()).accepted())
                .isEqualTo(1);
    }

    @Test
    void aPageThatUnpacksToTooMuchIsPassedOver() throws Exception {
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
        add(response("http://example.org/1", http("Content-Type: text/html\r\nContent-Encoding: gzip", bomb)), true);

        assertThat(load()).isEqualTo(new LoadResult(0, 0, Map.of("larger than 15 MiB", 1L)));
    }

    @Test
    void aFailureWhilePublishingIsNoBrokenRecord() throws Exception {
        for (int i = 0; i < 600; i++) {
            add(
                    response("http://example.org/" + i, http("Content-Type: text/html", page("Page " + i, "Lagos"))),
                    false);
        }
        var failing = new ArticleLoader(
                batch -> {
                    throw new IllegalStateException("no room");
                },
                Clock.systemUTC());
        var in = Channels.newChannel(new ByteArrayInputStream(archive.toByteArray()));

        assertThatThrownBy(() -> failing.load("-", in, source(), Long.MAX_VALUE, listener()))
                .hasMessage("no room");
        assertThat(complaints).isEmpty();
    }

    private LoadResult load() throws Exception {
        Path file = Files.write(folder.resolve("news.warc"), archive.toByteArray());
        try (var in = Files.newByteChannel(file)) {
            return loader().load("news.warc", in, source(), Long.MAX_VALUE, listener());
        }
    }

    private ArticleLoader loader() {
        return new ArticleLoader(published::addAll, Clock.systemUTC());
    }

    private LoadListener listener() {
        return new LoadListener() {
            @Override
            public void refused(String what) {
                complaints.add(what);
            }

            @Override
            public void published(long articles) {
                assertThat(articles).isPositive();
            }
        };
    }

    private static Source source() {
        return new Source("archive", SourceKind.file, "archive", null);
    }

    /** Latin-1 holds any bytes. */
    private void add(String record, boolean packed) throws IOException {
        byte[] bytes = record.getBytes(StandardCharsets.ISO_8859_1);
        archive.write(packed ? gzip(bytes) : bytes);
    }
}
