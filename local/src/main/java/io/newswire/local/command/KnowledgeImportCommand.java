package io.newswire.local.command;

import io.newswire.enrich.analysis.knowledge.dump.ImportListener;
import io.newswire.enrich.analysis.knowledge.dump.ImportSummary;
import io.newswire.enrich.analysis.knowledge.dump.KnowledgeImport;
import io.newswire.local.CommandException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Dumps of what there is in the world to a file that the analysis looks things up in. */
@Command(
        name = "import",
        description =
                "Makes a file of what dumps know: GeoNames (cities500, allCountries, alternateNamesV2), Wikidata's JSON,"
                        + " and CSV with a first line of column names, all of any size, also in gzip, bzip2 or ZIP. What is wrong is"
                        + " told with where it is, and the rest goes on. The file is complete, or is not made.",
        mixinStandardHelpOptions = true)
final class KnowledgeImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "The dumps, in any order.")
    private List<Path> sources = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to make, or to replace.")
    private Path out = Path.of("");

    @Option(
            names = "--languages",
            paramLabel = "TAGS",
            split = ",",
            description = "Languages whose names are kept (default: ${DEFAULT-VALUE}).")
    private List<String> languages = KnowledgeImport.USUAL_LANGUAGES;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = Terminal.err(spec);
        try (var progress = new ProgressLine(err, "lines")) {
            ImportSummary summary = new KnowledgeImport(languages, new Listener(err, progress)).run(sources, out);
            progress.showShare(summary.lines(), 1);
            tell(summary, err);
            return summary.refused() == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }

    private void tell(ImportSummary summary, PrintWriter err) {
        err.printf(Locale.ROOT, "newswire: %s: things: %,d, names: %,d%n", out, summary.entries(), summary.names());
        if (summary.refused() > 0) {
            err.printf(Locale.ROOT, "newswire: %,d lines refused%n", summary.refused());
        }
        summary.skipped()
                .forEach((what, count) -> err.printf(Locale.ROOT, "newswire: left out: %,d %s%n", count, what));
    }

    private static final class Listener implements ImportListener {
        /** More of them say no more. */
        private static final int MOST_TOLD = 100;

        private final PrintWriter err;
        private final ProgressLine progress;
        private int told;

        Listener(PrintWriter err, ProgressLine progress) {
            this.err = err;
            this.progress = progress;
        }

        @Override
        public void refused(String what) {
            if (told++ < MOST_TOLD) {
                err.println("newswire: " + Terminal.clean(what));
            } else if (told == MOST_TOLD + 1) {
                err.println("newswire: further lines that are wrong are only counted");
            }
        }

        @Override
        public void read(long lines, double share) {
            progress.showShare(lines, share);
        }
    }
}
