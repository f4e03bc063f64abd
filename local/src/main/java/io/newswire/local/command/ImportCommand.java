package io.newswire.local.command;

import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.kafka.PublishException;
import io.newswire.ingest.load.ArticleLoader;
import io.newswire.ingest.load.Batches;
import io.newswire.ingest.load.LoadResult;
import io.newswire.local.CommandException;
import io.newswire.local.ConnectionConfig;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles from files straight into history. */
@Command(
        name = "import",
        description =
                "Writes the articles of files to news.raw: ninjs (one, an array, or one a line), NewsML-G2, NITF and web"
                        + " archives (WARC), of any size, also in gzip. What is no article is told with where it is, and the"
                        + " rest goes on; a file imported twice changes nothing. Live news go first.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "Who gives them (default: ${DEFAULT-VALUE}).")
    private String source = "import";

    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many articles.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--full-speed", description = "Do not wait for the enrichment of live news.")
    private boolean fullSpeed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ConnectionConfig config = connection.config();
        LoadResult total;
        try (Admin admin = Admin.create(config.clientConfig());
                var publisher = new ArticlePublisher(
                        new Clients(config.clientConfig()),
                        "import-" + ProcessHandle.current().pid());
                var progress = new ProgressLine(Terminal.err(spec), "articles")) {
            total = load(new ArticleLoader(batches(publisher, admin), Clock.systemUTC()), progress);
            progress.showShare(total.accepted(), 1);
        }
        tell(total);
        return total.refused() == 0 ? 0 : 1;
    }

    private Batches batches(ArticlePublisher publisher, Admin admin) {
        LivePath live = LivePath.of(admin);
        return batch -> {
            try {
                if (!fullSpeed) {
                    live.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandException("interrupted", e);
            } catch (KafkaException e) {
                throw new CommandException("Kafka does not answer: " + e.getMessage() + "; import again to go on", e);
            }
            publisher.publish(batch);
        };
    }

    private LoadResult load(ArticleLoader loader, ProgressLine progress) {
        LoadResult total = LoadResult.NONE;
        for (String file : files) {
            if (total.accepted() < limit) {
                total = total.plus(load(loader, file, total.accepted(), progress));
            }
        }
        return total;
    }

    private LoadResult load(ArticleLoader loader, String file, long before, ProgressLine progress) {
        var given = Source.newBuilder()
                .setId(source)
                .setKind(SourceKind.file)
                .setName(source)
                .build();
        try (ReadableByteChannel in = open(file)) {
            var listener = new ImportListener(Terminal.err(spec), progress, in, before);
            return loader.load(file, in, given, limit - before, listener);
        } catch (PublishException e) {
            throw new CommandException(file + ": " + e.getMessage() + "; import it again to go on", e);
        } catch (NoSuchFileException e) {
            throw new CommandException("no file " + file, e);
        } catch (IOException e) {
            throw new CommandException("cannot read " + file + ": " + e, e);
        }
    }

    /** Only a regular file can be gone back in; a pipe has a path, too. */
    private static ReadableByteChannel open(String file) throws IOException {
        if (file.equals("-")) {
            return Channels.newChannel(System.in);
        }
        Path path = Path.of(file);
        return Files.isRegularFile(path) ? Files.newByteChannel(path) : Channels.newChannel(Files.newInputStream(path));
    }

    private void tell(LoadResult total) {
        PrintWriter err = Terminal.err(spec);
        if (total.refused() > 0) {
            err.printf(Locale.ROOT, "newswire: %,d refused, see above%n", total.refused());
        }
        total.skipped().forEach((what, count) -> err.printf(Locale.ROOT, "newswire: %,d skipped: %s%n", count, what));
    }
}
