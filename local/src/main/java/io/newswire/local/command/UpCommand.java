package io.newswire.local.command;

import io.newswire.embedded.StackPorts;
import io.newswire.enrich.EnrichConfig;
import io.newswire.ingest.feeds.FeedRegistry;
import io.newswire.ingest.feeds.NewFeed;
import io.newswire.local.CommandException;
import io.newswire.local.ConnectionConfig;
import io.newswire.local.DataDirectory;
import io.newswire.local.LocalNewswire;
import io.newswire.local.demo.Newsroom;
import io.newswire.local.demo.WireDesk;
import io.newswire.service.PortInUseException;
import io.newswire.service.ServiceConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole stack on this machine, until Ctrl-C. */
@Command(
        name = "up",
        description = "Runs everything on this machine until Ctrl-C: broker, registry, PostgreSQL, the services and the"
                + " dashboard, on loopback only.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--demo", description = "Bring a small newsroom that publishes 225 articles over ten minutes.")
    private boolean demo;

    @Option(names = "--feeds", paramLabel = "FILE.opml", description = "Add the feeds of an OPML file.")
    @Nullable
    private Path feeds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where data is kept (default: newswire in the XDG state home, ~/.local/state).")
    @Nullable
    private Path data;

    @Option(
            names = "--knowledge",
            paramLabel = "FILE",
            description = "Also know what this file has, made by: newswire knowledge import.")
    @Nullable
    private Path knowledge;

    @Option(names = "--port", paramLabel = "N", description = "Port of dashboard, API and pushes.")
    private int port = 8080;

    @Option(names = "--kafka-port", paramLabel = "N", description = "Port of the broker.")
    private int kafkaPort = 9092;

    @Option(names = "--registry-port", paramLabel = "N", description = "Port of the schema registry.")
    private int registryPort = 8085;

    @Option(names = "--postgres-port", paramLabel = "N", description = "Port of PostgreSQL.")
    private int postgresPort = 15432;

    @Option(names = "--demo-port", paramLabel = "N", description = "Port of the demonstration's newsroom.")
    private int demoPort = 8090;

    @Spec
    private CommandSpec spec;

    /** Its articles come in over ten minutes. */
    private static final int DEMO_INTERVAL_SECONDS = 2;

    /** What runs, to be closed last in, first out. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    /** That of the demonstration. */
    private @Nullable Newsroom newsroom;

    @Override
    public Integer call() throws InterruptedException {
        var directory = new DataDirectory(data != null ? data : DataDirectory.defaultPath(System.getenv()));
        Logs.toFolder(directory.path());
        PrintWriter err = Terminal.err(spec);
        err.println("newswire: starting on " + directory.path() + " ...");
        long started = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(err), "stop"));
        LocalNewswire newswire = start(directory);
        var connection = new ConnectionConfig(newswire.addresses(), Map.of());
        showFirstArticle(err, new FirstArticle(connection), started);
        bringFeeds(directory, newswire, connection);
        print(err, newswire);
        err.println("Ctrl-C stops it. Follow the news with: newswire tail");
        new CountDownLatch(1).await();
        return 0;
    }

    /** Holds {@link #stop} up: a Ctrl-C meanwhile must not leave a part behind that is still on its way up. */
    private synchronized LocalNewswire start(DataDirectory directory) {
        try {
            return running(LocalNewswire.start(
                    directory, port, new StackPorts(kafkaPort, registryPort, postgresPort), environment()));
        } catch (PortInUseException e) {
            throw portInUse(e);
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(System.getenv());
        if (knowledge != null) {
            environment.put(
                    ServiceConfig.environmentName(EnrichConfig.KNOWLEDGE_FILE),
                    knowledge.toAbsolutePath().toString());
        }
        return environment;
    }

    private void bringFeeds(DataDirectory directory, LocalNewswire newswire, ConnectionConfig connection) {
        try (var registry = FeedsCommand.open(connection.clientConfig())) {
            if (feeds != null) {
                FeedsCommand.importOpml(registry, feeds, Terminal.err(spec));
            }
            if (demo) {
                openNewsroom(directory, newswire, registry);
            }
        } catch (PortInUseException e) {
            throw portInUse(e);
        }
    }

    private void openNewsroom(DataDirectory directory, LocalNewswire newswire, FeedRegistry registry) {
        Clock clock = Clock.systemUTC();
        Newsroom opened = running(Newsroom.open(demoPort, directory.demoOpened(clock), clock));
        newsroom = opened;
        running(WireDesk.start(opened, newswire.httpAddress(), clock));
        registry.add(opened.feeds().stream()
                .map(url -> new NewFeed(url, null, List.of("demo"), DEMO_INTERVAL_SECONDS))
                .toList());
    }

    private CommandException portInUse(PortInUseException e) {
        return new CommandException(e.getMessage() + ": choose another with " + option(e.port()) + " PORT", e);
    }

    private synchronized <T extends AutoCloseable> T running(T part) {
        running.push(part);
        return part;
    }

    private String option(int taken) {
        Map<Integer, String> options = new LinkedHashMap<>();
        options.put(demoPort, "--demo-port");
        options.put(postgresPort, "--postgres-port");
        options.put(registryPort, "--registry-port");
        options.put(kafkaPort, "--kafka-port");
        options.put(port, "--port");
        return options.getOrDefault(taken, "--port");
    }

    private void print(PrintWriter err, LocalNewswire newswire) {
        Map<String, String> addresses = newswire.addresses();
        err.println("  dashboard and API  " + newswire.httpAddress());
        err.println("  pushes             " + newswire.httpAddress() + "/v1/articles");
        err.println("  Kafka              " + addresses.get(ServiceConfig.BOOTSTRAP_SERVERS));
        err.println("  schema registry    " + addresses.get(ServiceConfig.REGISTRY_URL));
        err.println("  PostgreSQL         " + addresses.get(ServiceConfig.DATABASE_URL));
        if (newsroom != null) {
            err.println("  newsroom           " + newsroom.address());
        }
    }

    private static void showFirstArticle(PrintWriter err, FirstArticle first, long started) {
        var follower = new Thread(() -> {
            try (first) {
                String article = first.await();
                err.printf(
                        "First enriched article after %.1f s:%n  %s%n", (System.nanoTime() - started) / 1e9, article);
                err.flush();
            }
        });
        follower.setDaemon(true);
        follower.start();
    }

    private synchronized void stop(PrintWriter err) {
        if (!running.isEmpty()) {
            err.println("newswire: stopping ...");
            err.flush();
        }
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                err.println("newswire: " + e);
            }
        }
    }
}
