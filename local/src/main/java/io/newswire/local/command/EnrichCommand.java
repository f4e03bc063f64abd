package io.newswire.local.command;

import io.newswire.enrich.EnrichFilter;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import io.newswire.local.CommandException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The analysis as a filter. */
@Command(
        name = "enrich",
        description = "Reads articles on standard input, a JSON object a line (uri, headline, text or markup, language,"
                + " published), and writes them enriched, in the same order.",
        mixinStandardHelpOptions = true)
final class EnrichCommand implements Callable<Integer> {

    @Option(
            names = "--explain",
            description = "Writes for each article what was found, where, and because of what, to be read by a person.")
    private boolean explain;

    @Option(
            names = "--knowledge",
            paramLabel = "FILE",
            description = "Also know what this file has, made by: newswire knowledge import.")
    @Nullable
    private Path knowledge;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Function<String, String> enrich = new EnrichFilter(new Analyzer(knowledge()));
        return LineFilter.run(spec, System.in, explain ? enrich.andThen(new Explanation()) : enrich);
    }

    private Knowledge knowledge() {
        try {
            return knowledge == null ? Knowledge.builtIn() : Knowledge.builtIn().with(KnowledgeFile.open(knowledge));
        } catch (IOException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }
}
