package io.newswire.bench;

import io.newswire.enrich.analysis.knowledge.dump.ImportListener;
import io.newswire.enrich.analysis.knowledge.dump.ImportSummary;
import io.newswire.enrich.analysis.knowledge.dump.KnowledgeImport;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import io.newswire.enrich.analysis.knowledge.file.NameHash;
import io.newswire.enrich.analysis.text.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Names imported a second, and looked up a second; the yardstick is to part the names looked up into words. */
@Command(
        name = "knowledge",
        description =
                "Imports synthetic dumps, half GeoNames and half Wikidata in gzip, and looks names up in the file.",
        mixinStandardHelpOptions = true)
final class KnowledgeBench implements Callable<Integer> {

    private static final int LOOKED_UP = 10_000;

    @Option(names = "--names", paramLabel = "N", description = "Names imported (default: ${DEFAULT-VALUE}).")
    private int names = 2_000_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds measured (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("newswire-knowledge");
        try {
            run(folder, spec.commandLine().getOut());
        } finally {
            Utils.delete(folder.toFile());
        }
        return 0;
    }

    private void run(Path folder, PrintWriter out) throws IOException {
        var dumps = new SyntheticDumps(folder, names);
        Path target = folder.resolve("made");
        double cpu = processorSeconds();
        long started = System.nanoTime();
        ImportSummary summary = new KnowledgeImport(KnowledgeImport.USUAL_LANGUAGES, new Silence())
                .run(List.of(dumps.geonames(), dumps.wikidata()), target);
        double seconds = (System.nanoTime() - started) / 1e9;
        out.printf(
                Locale.ROOT,
                "import: %,d things, %,d names in %.1f s of processor time, %.1f s by the clock; heap of %,d MiB%n",
                summary.entries(),
                summary.names(),
                processorSeconds() - cpu,
                seconds,
                Runtime.getRuntime().maxMemory() >> 20);
        long before = heapInUse();
        started = System.nanoTime();
        KnowledgeFile file = KnowledgeFile.open(target);
        double opening = (System.nanoTime() - started) / 1e6;
        long size = Files.size(target);
        out.printf(
                Locale.ROOT,
                "file: %,d KiB, %.1f bytes a name; opened in %.0f ms with %,d KiB of heap%n",
                size >> 10,
                (double) size / summary.names(),
                opening,
                (heapInUse() - before) >> 10);
        lookUp(file, dumps, out);
    }

    private void lookUp(KnowledgeFile file, SyntheticDumps dumps, PrintWriter out) {
        var random = new Random(7);
        List<String> known =
                random.ints(LOOKED_UP, 0, names).mapToObj(dumps::name).toList();
        List<Tokens> there = known.stream().map(Tokens::of).toList();
        List<Tokens> absent =
                known.stream().map(name -> Tokens.of(name + " Nowhere")).toList();
        var words = new Measure("yardstick: words", "names", LOOKED_UP, () -> known.forEach(Tokens::of));
        var found = new Measure("names that are there", "look-ups", LOOKED_UP, () -> lookUp(file, there, 1));
        var missed = new Measure("names that are not", "look-ups", LOOKED_UP, () -> lookUp(file, absent, 0));
        Measure.alternating(rounds, List.of(words, found, missed));
        List.of(words, found, missed).forEach(out::println);
        out.flush();
    }

    private static void lookUp(KnowledgeFile file, List<Tokens> names, int least) {
        for (Tokens name : names) {
            if (file.named(NameHash.of(name), name, 0, name.size() - 1).size() < least) {
                throw new IllegalStateException("a name that was imported is not there");
            }
        }
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static final class Silence implements ImportListener {
        @Override
        public void refused(String what) {
            throw new IllegalStateException(what);
        }

        @Override
        public void read(long lines, double share) {
            // The result is told at the end.
        }
    }
}
