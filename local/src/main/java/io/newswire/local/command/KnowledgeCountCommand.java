package io.newswire.local.command;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import io.newswire.local.CommandException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much is known. */
@Command(
        name = "count",
        description =
                "Counts the things that are built in, by kind and by who identifies them, and those of an imported file.",
        mixinStandardHelpOptions = true)
final class KnowledgeCountCommand implements Callable<Integer> {

    @Option(names = "--knowledge", paramLabel = "FILE", description = "A file made by: newswire knowledge import.")
    @Nullable
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Terminal.out(spec);
        out.printf(
                "%-10s %9s %9s %9s %9s %9s %9s%n",
                "kind", "built in", "wikidata", "geonames", "iso3166", "names", "imported");
        List<Entry> entries = Knowledge.builtIn().entries();
        Map<Kind, Long> imported = imported();
        for (Kind kind : Kind.values()) {
            List<Entry> ofKind =
                    entries.stream().filter(entry -> entry.kind() == kind).toList();
            print(out, kind.name().toLowerCase(Locale.ROOT), ofKind, imported.getOrDefault(kind, 0L));
        }
        print(
                out,
                "all",
                entries,
                imported.values().stream().mapToLong(each -> each).sum());
        return 0;
    }

    private static void print(PrintWriter out, String what, List<Entry> entries, long imported) {
        long names =
                entries.stream().mapToLong(entry -> 1 + entry.aliases().size()).sum();
        out.printf(
                Locale.ROOT,
                "%-10s %,9d %,9d %,9d %,9d %,9d %,9d%n",
                what,
                entries.size(),
                identified(entries, "wikidata:"),
                identified(entries, "geonames:"),
                identified(entries, "iso3166:"),
                names,
                imported);
    }

    private static long identified(List<Entry> entries, String by) {
        return entries.stream()
                .filter(entry -> String.valueOf(entry.id()).startsWith(by))
                .count();
    }

    private Map<Kind, Long> imported() {
        try {
            return file == null ? Map.of() : KnowledgeFile.open(file).counts();
        } catch (IOException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }
}
