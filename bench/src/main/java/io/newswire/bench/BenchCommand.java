package io.newswire.bench;

import picocli.CommandLine.Command;

/** How fast it is: each subcommand measures one part, beside a yardstick of the same run. */
@Command(
        name = "bench",
        description = "Measures speed and memory, beside a yardstick of the same run.",
        mixinStandardHelpOptions = true,
        subcommands = {AnalysisBench.class, IngestBench.class, StreamBench.class, KnowledgeBench.class})
final class BenchCommand {}
