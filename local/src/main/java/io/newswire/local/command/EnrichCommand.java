package io.newswire.local.command;

import io.newswire.enrich.EnrichFilter;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The analysis as a filter. */
@Command(
        name = "enrich",
        description = "Reads articles on standard input, a JSON object a line (uri, headline, text or markup, language,"
                + " published), and writes them enriched, in the same order.",
        mixinStandardHelpOptions = true)
final class EnrichCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return LineFilter.run(spec, System.in, new EnrichFilter(new Analyzer(Knowledge.builtIn())));
    }
}
