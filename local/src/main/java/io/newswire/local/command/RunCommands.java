package io.newswire.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.enrich.RunProgress;
import io.newswire.local.CommandException;
import io.newswire.local.ConnectionConfig;
import io.newswire.record.Run;
import io.newswire.schemas.Topics;
import io.newswire.schemas.json.RecordJson;
import io.newswire.sink.store.Promotion;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is done with runs once there are some: a command each. */
final class RunCommands {

    private RunCommands() {}

    /** All runs. */
    @Command(
            name = "runs",
            description = "Lists the runs, a JSON object a line: how far each is, and which one is shown.",
            mixinStandardHelpOptions = true)
    static final class Runs implements Callable<Integer> {

        private static final ObjectMapper JSON = new ObjectMapper();

        @Mixin
        private final Connection connection = new Connection();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws SQLException {
            ConnectionConfig config = connection.config();
            String shown = new Promotion(config.dataSource()).current().orElse(Topics.LIVE);
            SortedMap<String, Run> runs = new CompactedTopic<>(Topics.RUNS, config.clientConfig()).read();
            print(JSON.createObjectNode().put("name", Topics.LIVE), shown);
            try (Admin admin = Admin.create(config.clientConfig())) {
                for (Run run : runs.values()) {
                    RunProgress progress = RunProgress.of(admin, run.getName());
                    print(RecordJson.write(run).put("records", progress.total()).put("left", progress.left()), shown);
                }
            }
            return 0;
        }

        private void print(ObjectNode run, String shown) {
            Terminal.out(spec).println(run.put("shown", run.get("name").asText().equals(shown)));
        }
    }

    /** Shows a run. */
    @Command(
            name = "promote",
            description = "Turns views, search and dashboard to a run; 'promote live' turns them back.",
            mixinStandardHelpOptions = true)
    static final class Promote implements Callable<Integer> {

        @Mixin
        private final Connection connection = new Connection();

        @Parameters(paramLabel = "NAME", description = "The run, or live.")
        private String name = "";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws SQLException {
            new Promotion(connection.config().dataSource()).promote(name);
            Terminal.err(spec).println("newswire: " + name + " is shown now");
            return 0;
        }
    }

    /** Throws a run away. */
    @Command(
            name = "discard",
            description = "Throws a run away: its topics, its tables, its state.",
            mixinStandardHelpOptions = true)
    static final class Discard implements Callable<Integer> {

        @Mixin
        private final Connection connection = new Connection();

        @Parameters(paramLabel = "NAME", description = "The run.")
        private String name = "";

        @Override
        public Integer call() throws SQLException {
            ConnectionConfig config = connection.config();
            var runs = new CompactedTopic<>(Topics.RUNS, config.clientConfig());
            if (!runs.read().containsKey(name)) {
                throw new CommandException("there is no run '" + name + "': see 'newswire runs'", null);
            }
            if (new Promotion(config.dataSource())
                    .current()
                    .filter(name::equals)
                    .isPresent()) {
                throw new CommandException(
                        "run '" + name + "' is shown at present: 'newswire promote live' first", null);
            }
            runs.remove(name);
            return 0;
        }
    }
}
