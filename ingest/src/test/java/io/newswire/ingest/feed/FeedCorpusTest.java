package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's feeds, where they lie beside the project. */
class FeedCorpusTest {

    private static final Path FEEDS = Path.of("../../shared/data/feeds");

    private final FeedParser parser = new FeedParser();

    /** Time on the processor, which other work on the machine does not add to. */
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"miniflux", "feedparser", "gofeed"})
    void noFileMakesTheParserCrashOrHang(String corpus) throws IOException {
        Path folder = FEEDS.resolve(corpus);
        assumeTrue(Files.isDirectory(folder), folder + " is absent");
        isFeed(files(FEEDS.resolve("miniflux")).get(0));
        List<String> slow = new ArrayList<>();
        int read = 0;
        for (Path file : files(folder)) {
            long start = threads.getCurrentThreadCpuTime();
            read += isFeed(file) ? 1 : 0;
            if (Duration.ofNanos(threads.getCurrentThreadCpuTime() - start).toSeconds() >= 1) {
                slow.add(file.toString());
            }
        }
        assertThat(slow).isEmpty();
        assertThat(read).isPositive();
        System.out.println(corpus + ": " + read + " of " + files(folder).size() + " read");
    }

    @Test
    void wholeFeedsAreReadWhole() throws Exception {
        Path folder = FEEDS.resolve("miniflux");
        assumeTrue(Files.isDirectory(folder), folder + " is absent");
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".xml")) {
                List<RawArticle> items = parser.parse(document(file)).readable();
                assertThat(items).as(file.toString()).isNotEmpty().allMatch(item -> item.getHeadline() != null);
            }
        }
    }

    private boolean isFeed(Path file) throws IOException {
        try {
            parser.parse(document(file));
            return true;
        } catch (FeedFormatException e) {
            return false;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static FeedDocument document(Path file) throws IOException {
        return new FeedDocument(
                Files.readAllBytes(file),
                null,
                URI.create("http://127.0.0.1/" + file.getFileName().toString().replace(' ', '_')),
                new Source("corpus", SourceKind.feed, null, null),
                Instant.parse("2026-03-01T10:00:00Z"));
    }
}
