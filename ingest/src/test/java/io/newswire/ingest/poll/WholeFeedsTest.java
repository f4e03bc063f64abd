package io.newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.ingest.LoopbackServer;
import io.newswire.ingest.RawTopic;
import io.newswire.ingest.feed.FeedDocument;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feeds.NewFeed;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Other people's whole feeds, where they lie beside the project; feeds of our own are polled in {@link PollingTest}. */
@ExtendWith(StackExtension.class)
@Timeout(120)
class WholeFeedsTest {

    private static final Path FEEDS = Path.of("../../shared/data/feeds/miniflux");

    @Test
    void everyEntryIsPublishedOnceThoughAnInstanceDiesInTheMiddle(OwnStack stack) throws Exception {
        assumeTrue(Files.isDirectory(FEEDS), FEEDS + " is absent");
        try (var server = new LoopbackServer();
                var raw = new RawTopic(stack.clientConfig());
                var survivor = new Instance(stack.clientConfig())) {
            int entries = 0;
            for (Path file : files()) {
                String path = "/" + file.getFileName();
                server.serve(path, "application/xml", Files.readAllBytes(file));
                entries += entries(server, path);
            }
            var victim = new Instance(stack.clientConfig());
            survivor.registry()
                    .add(files().stream()
                            .map(file -> server.url("/" + file.getFileName()).toString())
                            .map(url -> new NewFeed(url, null, List.of(), 1))
                            .toList());
            await().atMost(Duration.ofSeconds(60)).until(() -> !raw.readAll().isEmpty());
            victim.kill();

            int expected = entries;
            await().atMost(Duration.ofSeconds(60)).until(() -> raw.readAll().size() >= expected);
            await().during(Duration.ofSeconds(3)).until(() -> raw.readAll().size() == expected);
            assertThat(raw.readAll()).extracting(RawArticle::getId).doesNotHaveDuplicates();
        }
    }

    private static int entries(LoopbackServer server, String path) throws Exception {
        var source = new Source(path, SourceKind.feed, null, null);
        byte[] body = Files.readAllBytes(FEEDS.resolve(path.substring(1)));
        return new FeedParser()
                .parse(new FeedDocument(body, "application/xml", server.url(path), source, Instant.now()))
                .readable()
                .size();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FEEDS)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }
}
