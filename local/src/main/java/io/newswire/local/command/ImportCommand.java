package io.newswire.local.command;

import io.newswire.ingest.kafka.ArticlePublisher;
import io.newswire.ingest.kafka.Clients;
import io.newswire.ingest.kafka.PublishException;
import io.newswire.ingest.load.ArticleLoader;
import io.newswire.ingest.load.LoadResult;
import io.newswire.local.CommandException;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
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
                "Writes the articles of files to news.raw: ninjs (one or an array) or JSON lines, of any size. What is"
                        + " no article is told with its line, and the rest goes on; a file imported twice changes nothing.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "Who gives them (default: ${DEFAULT-VALUE}).")
    private String source = "import";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = Terminal.err(spec);
        var given = Source.newBuilder()
                .setId(source)
                .setKind(SourceKind.file)
                .setName(source)
                .build();
        var clients = new Clients(connection.config().clientConfig());
        var total = new LoadResult(0, 0);
        try (var publisher = new ArticlePublisher(
                        clients, "import-" + ProcessHandle.current().pid());
                var progress = new ProgressLine(err, "articles")) {
            var loader = new ArticleLoader(publisher, Clock.systemUTC());
            for (String file : files) {
                long before = total.accepted();
                total = total.plus(load(loader, file, given, err, progress, before));
            }
            progress.show(total.accepted(), 0);
        }
        return total.refused() == 0 ? 0 : 1;
    }

    private static LoadResult load(
            ArticleLoader loader, String file, Source source, PrintWriter err, ProgressLine progress, long before) {
        try (InputStream in =
                file.equals("-") ? System.in : new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
            return loader.load(
                    file,
                    in,
                    source,
                    complaint -> err.println("newswire: " + complaint),
                    published -> progress.show(before + published, 0));
        } catch (PublishException e) {
            throw new CommandException(file + ": " + e.getMessage() + "; import it again to go on", e);
        } catch (IOException e) {
            throw new CommandException("cannot read " + file + ": " + e, e);
        }
    }
}
