package io.newswire.local.command;

import io.newswire.enrich.RunProgress;
import io.newswire.local.CommandException;
import io.newswire.local.ConnectionConfig;
import io.newswire.record.Run;
import io.newswire.schemas.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks for a reprocessing run, and shows how far it is. */
@Command(
        name = "replay",
        description = "Enriches history anew beside the live stream, into outputs of its own; shows the progress until"
                + " history is done. The services do the work: it goes on when this command is interrupted.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    @Mixin
    private final Connection connection = new Connection();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "Name of the run: lower-case letters, digits, underscores.")
    private String name = "";

    @Option(names = "--from", paramLabel = "TIME", description = "Only what was received from this time on, RFC 3339.")
    @Nullable
    private Instant from;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        requireName();
        ConnectionConfig config = connection.config();
        var runs = new CompactedTopic<>(Topics.RUNS, config.clientConfig());
        if (runs.read().containsKey(name)) {
            throw new CommandException(
                    "there is a run '" + name + "' already; discard it first, or choose another name", null);
        }
        runs.put(
                name,
                Run.newBuilder()
                        .setName(name)
                        .setFrom(from)
                        .setCreated(Instant.now())
                        .build());
        follow(config);
        Terminal.err(spec).println("newswire: history is done; show it with: newswire promote " + name);
        return 0;
    }

    private void requireName() {
        try {
            Topics.requireRunName(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--name: " + e.getMessage(), e);
        }
        if (name.equals(Topics.LIVE)) {
            throw new ParameterException(spec.commandLine(), "--name: 'live' is the live stream; choose another name");
        }
    }

    private void follow(ConnectionConfig config) throws InterruptedException {
        PrintWriter err = Terminal.err(spec);
        try (Admin admin = Admin.create(config.clientConfig());
                var progress = new ProgressLine(err, "records")) {
            RunProgress now = RunProgress.of(admin, name);
            while (now.left() > 0) {
                progress.show(now.total() - now.left(), now.total());
                Thread.sleep(LOOK_EVERY.toMillis());
                now = RunProgress.of(admin, name);
            }
            progress.show(now.total() - now.left(), now.total());
        }
    }
}
