package io.newswire.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Speed of the intake; without a subcommand all of it, one part after the other. */
@Command(
        name = "ingest",
        description = "Polls many feeds, and imports a web archive.",
        mixinStandardHelpOptions = true,
        subcommands = {PollBench.class, ImportBench.class})
final class IngestBench implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        int worst = 0;
        for (CommandLine part : spec.subcommands().values()) {
            worst = Math.max(worst, part.execute());
        }
        return worst;
    }
}
