package io.newswire.bench;

import io.newswire.embedded.EmbeddedKafka;
import io.newswire.embedded.EmbeddedRegistry;
import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.kafka.PublishException;
import io.newswire.ingest.load.ArticleLoader;
import io.newswire.ingest.load.Batches;
import io.newswire.ingest.load.LoadListener;
import io.newswire.ingest.load.LoadResult;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pages of a web archive imported a second; the yardstick is unpacking the same file on one core. */
@Command(
        name = "import",
        description = "Imports a web archive of synthetic news pages, into nothing and into an embedded broker.",
        mixinStandardHelpOptions = true)
final class ImportBench implements Callable<Integer> {

    @Option(names = "--pages", paramLabel = "N", description = "Pages of the archive (default: ${DEFAULT-VALUE}).")
    private int pages = 2_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds measured (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--no-broker", description = "Leave the broker out.")
    private boolean noBroker;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("newswire-import-bench");
        try {
            Path archive = folder.resolve("pages.warc.gz");
            tell(new SyntheticArchive().write(archive, pages), Files.size(archive));
            measure(archive, folder.resolve("stack"));
            return 0;
        } finally {
            delete(folder);
        }
    }

    private void tell(long html, long packed) {
        out().printf(
                        Locale.ROOT,
                        "%,d pages, %,d KB of HTML each, %,.1f KB packed: 1,000 pages/s are %.1f MB/s%n",
                        pages,
                        html / pages / 1_000,
                        packed / 1e3 / pages,
                        packed / 1e3 / pages);
        out().flush();
    }

    private void measure(Path archive, Path data) {
        var measures = new ArrayList<Measure>();
        measures.add(new Measure("yardstick: gunzip", "pages", pages, () -> unpack(archive)));
        measures.add(new Measure("read and extract", "pages", pages, () -> load(archive, batch -> {})));
        if (noBroker) {
            alternate(measures);
            return;
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(data.resolve("registry"), 0);
                ArticlePublisher publisher = publisher(kafka, registry)) {
            measures.add(
                    new Measure("into an embedded broker", "pages", pages, () -> load(archive, publisher::publish)));
            alternate(measures);
        }
    }

    private void alternate(List<Measure> measures) {
        Measure.alternating(rounds, measures);
        measures.forEach(out()::println);
    }

    private void load(Path archive, Batches batches) {
        var source = new Source("bench", SourceKind.file, "bench", null);
        try (var in = Files.newByteChannel(archive)) {
            LoadResult result = new ArticleLoader(batches, Clock.systemUTC())
                    .load(archive.toString(), in, source, Long.MAX_VALUE, new Silent());
            if (result.accepted() != pages) {
                throw new IllegalStateException("not all pages are articles: " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PublishException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path archive) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 256 * 1024)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArticlePublisher publisher(EmbeddedKafka kafka, EmbeddedRegistry registry) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "schema.registry.url", registry.url());
        var clients = new Clients(config);
        try (Admin admin = clients.admin()) {
            TopicAdmin.ensure(admin, List.of(Topics.RAW));
        }
        return new ArticlePublisher(clients, "bench");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static final class Silent implements LoadListener {

        @Override
        public void refused(String what) {
            throw new IllegalStateException(what);
        }

        @Override
        public void published(long articles) {
            // Measured from outside.
        }
    }
}
