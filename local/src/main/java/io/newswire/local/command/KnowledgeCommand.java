package io.newswire.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.enrich.analysis.topics.QueryCheck;
import io.newswire.local.CommandException;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.TopicRule;
import io.newswire.schemas.Topics;
import io.newswire.schemas.json.JsonFormatException;
import io.newswire.schemas.json.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The live-editable entries of the analysis: what they change shows in the next article, and in a replay. */
@Command(
        name = "knowledge",
        description = "Topic rules and gazetteer entries that are added to the built-in ones, or replace them.",
        mixinStandardHelpOptions = true,
        subcommands = {KnowledgeImportCommand.class, KnowledgeCountCommand.class})
final class KnowledgeCommand {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Command(
            name = "add",
            description = "Adds or replaces entries from a JSON file: an object or an array.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin Connection connection,
            @Parameters(paramLabel = "FILE", description = "The file; - for standard input.") String file) {
        var entries = new ArrayList<KnowledgeEntry>();
        JsonNode given = read(file);
        for (JsonNode node : given.isArray() ? given : List.of(given)) {
            entries.add(entry(node, file));
        }
        var table = new CompactedTopic<>(Topics.KNOWLEDGE, connection.config().clientConfig());
        entries.forEach(entry -> table.put(entry.getId(), entry));
        Terminal.err(spec)
                .println("newswire: " + entries.size() + " entries written; replay to see them on old articles");
        return 0;
    }

    @Command(name = "list", description = "Lists the entries, a JSON object a line.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection) {
        new CompactedTopic<>(Topics.KNOWLEDGE, connection.config().clientConfig())
                .read()
                .values()
                .forEach(entry -> Terminal.out(spec).println(RecordJson.write(entry)));
        return 0;
    }

    @Command(
            name = "remove",
            description = "Removes an entry; a built-in one that it replaced is back.",
            mixinStandardHelpOptions = true)
    int remove(@Mixin Connection connection, @Parameters(paramLabel = "ID") String id) {
        var table = new CompactedTopic<>(Topics.KNOWLEDGE, connection.config().clientConfig());
        Map<String, KnowledgeEntry> entries = table.read();
        if (!entries.containsKey(id)) {
            throw new CommandException("no entry '" + id + "'; there are: " + entries.keySet(), null);
        }
        table.remove(id);
        return 0;
    }

    @Spec
    private CommandSpec spec;

    private static JsonNode read(String file) {
        try {
            return file.equals("-") ? JSON.readTree(System.in) : JSON.readTree(Files.readString(Path.of(file)));
        } catch (JsonProcessingException e) {
            throw new CommandException(
                    file + ": line " + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new CommandException("cannot read " + file + ": " + e, e);
        }
    }

    private static KnowledgeEntry entry(JsonNode node, String file) {
        if (node instanceof ObjectNode object && !object.has("updated")) {
            object.put("updated", Instant.now().toString());
        }
        try {
            KnowledgeEntry entry = RecordJson.read(node, KnowledgeEntry.class);
            if (entry.getEntry() instanceof TopicRule rule) {
                check(rule, file + ": entry '" + entry.getId() + "'");
            }
            return entry;
        } catch (JsonFormatException e) {
            throw new CommandException(file + ": " + e.getMessage(), e);
        }
    }

    private static void check(TopicRule rule, String place) {
        List<QueryCheck.Problem> problems = QueryCheck.problems(rule.getQuery());
        if (!problems.isEmpty()) {
            throw new CommandException(
                    problems.stream()
                            .map(problem -> place + ": line " + problem.line() + " of the query: " + problem.what())
                            .collect(Collectors.joining("\n")),
                    null);
        }
    }
}
