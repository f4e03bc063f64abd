package io.newswire.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.local.ConnectionConfig;
import io.newswire.local.ServiceKind;
import io.newswire.schemas.TopicSpec;
import io.newswire.schemas.Topics;
import io.newswire.service.ServiceConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every part at a glance. */
@Command(
        name = "status",
        description = "Shows every part and its health; exits 1 if one is down.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<TopicSpec<?>> COUNTED =
            List.of(Topics.FEEDS, Topics.RAW, Topics.ENRICHED, Topics.DEAD_LETTERS);

    @Mixin
    private final Connection connection = new Connection();

    @Option(names = "--json", description = "All that is known, as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> settings = connection.settings();
        ConnectionConfig config = connection.config();
        ObjectNode status = JSON.createObjectNode();
        status.set("kafka", kafka(config));
        status.set("registry", registry(config));
        status.set("database", database(config));
        for (ServiceKind kind : ServiceKind.values()) {
            status.set(kind.name(), service(kind, settings));
        }
        print(status);
        boolean up = true;
        for (JsonNode part : status) {
            up &= part.get("up").asBoolean();
        }
        return up ? 0 : 1;
    }

    private ObjectNode kafka(ConnectionConfig config) throws InterruptedException {
        ObjectNode part = part(String.join(",", config.getList(ServiceConfig.BOOTSTRAP_SERVERS)));
        try (Admin admin = Admin.create(config.clientConfig())) {
            var names = COUNTED.stream().map(TopicSpec::name).toList();
            Map<String, TopicDescription> topics =
                    admin.describeTopics(names).allTopicNames().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> latest = topics.values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
            ObjectNode ends = part.putObject("records");
            names.forEach(name -> ends.put(name, 0));
            admin.listOffsets(latest)
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .forEach((p, end) -> ends.put(p.topic(), ends.get(p.topic()).asLong() + end.offset()));
            return part.put("up", true);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return down(part, e);
        }
    }

    private ObjectNode registry(ConnectionConfig config) throws InterruptedException {
        String url = config.getList(ServiceConfig.REGISTRY_URL).get(0);
        ObjectNode part = part(url);
        try {
            JsonNode subjects = get(url + "/subjects");
            return part.put("subjects", subjects.size()).put("up", true);
        } catch (IOException | RuntimeException e) {
            return down(part, e);
        }
    }

    private ObjectNode database(ConnectionConfig config) {
        ObjectNode part = part(config.databaseUrl());
        try (var database = config.dataSource().getConnection();
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT run FROM promotion")) {
            rows.next();
            return part.put("shows", rows.getString(1)).put("up", true);
        } catch (SQLException e) {
            return down(part, e);
        }
    }

    private ObjectNode service(ServiceKind kind, Map<String, String> settings) throws InterruptedException {
        ServiceConfig config = kind.config(settings, System.getenv());
        String url = "http://" + config.getString(kind.hostKey()) + ":" + config.getInt(kind.portKey());
        ObjectNode part = part(url);
        try {
            JsonNode health = get(url + "/health").path("details").path(kind.name());
            part.set("details", health.path("details"));
            return part.put("up", health.path("up").asBoolean());
        } catch (IOException | RuntimeException e) {
            return down(part, e);
        }
    }

    private JsonNode get(String url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }

    private static ObjectNode part(String at) {
        return JSON.createObjectNode().put("at", at);
    }

    private static ObjectNode down(ObjectNode part, Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return part.put("up", false).put("error", cause.toString());
    }

    private void print(ObjectNode status) {
        PrintWriter out = Terminal.out(spec);
        if (json) {
            out.println(status.toPrettyString());
            return;
        }
        status.properties().forEach(part -> {
            JsonNode value = part.getValue();
            boolean up = value.get("up").asBoolean();
            out.printf(
                    "%-10s %-5s %s%n",
                    part.getKey(), up ? "up" : "DOWN", value.get("at").asText());
            value.properties().stream()
                    .filter(detail -> !List.of("up", "at").contains(detail.getKey()))
                    .forEach(detail -> printDetail(out, detail.getKey(), detail.getValue(), "           "));
        });
    }

    private static void printDetail(PrintWriter out, String key, JsonNode value, String indent) {
        if (value.isArray()) {
            String all = StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", "));
            out.printf("%s%-20s %s%n", indent, key, all.isEmpty() ? "-" : Terminal.clean(all));
        } else if (value.isContainerNode()) {
            if (!key.equals("details")) {
                out.println(indent + key);
            }
            String deeper = key.equals("details") ? indent : indent + "  ";
            value.properties().forEach(child -> printDetail(out, child.getKey(), child.getValue(), deeper));
        } else {
            out.printf("%s%-20s %s%n", indent, key, Terminal.clean(value.asText()));
        }
    }
}
