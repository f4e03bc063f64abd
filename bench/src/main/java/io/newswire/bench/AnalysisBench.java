package io.newswire.bench;

import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.Document;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Articles analysed a second on one core; the yardstick is their SHA-256. */
@Command(
        name = "analysis",
        description = "Analyses English articles of 3 KB on one core.",
        mixinStandardHelpOptions = true)
final class AnalysisBench implements Callable<Integer> {

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds measured (default: ${DEFAULT-VALUE}).")
    private int rounds = 9;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Document> documents = EnglishArticles.read().all(EnglishArticles.USUAL_LENGTH);
        var analyzer = new Analyzer(Knowledge.builtIn());
        var out = spec.commandLine().getOut();
        var steps = new StepTimes();
        var analysis = new Measure(
                "analysis", "articles", documents.size(), () -> documents.forEach(d -> steps.analyze(analyzer, d)));
        var yardstick = new Measure("yardstick: SHA-256", "articles", documents.size(), () -> digest(documents));
        Measure.alternating(rounds, List.of(yardstick, analysis));
        out.println(yardstick);
        out.println(analysis);
        out.print(steps);
        out.flush();
        return 0;
    }

    private static void digest(List<Document> documents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            documents.forEach(
                    document -> digest.digest(String.valueOf(document.text()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
