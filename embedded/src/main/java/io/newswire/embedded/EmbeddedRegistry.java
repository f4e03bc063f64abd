package io.newswire.embedded;

import io.newswire.service.PortInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry (Apicurio, with Confluent's API) in a process of its own, on loopback only.
 *
 * <p>It keeps schemas, ids and rules in a database file in its directory, written before an answer is given. It ends
 * when this process ends, even by SIGKILL.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(6);

    private final Path dir;
    private final int port;
    private final RegistryProgram program;
    private final Process process;

    private EmbeddedRegistry(Path dir, int port, RegistryProgram program) throws IOException {
        this.dir = dir;
        this.port = port;
        this.program = program;
        this.process = launch();
    }

    /**
     * Starts a registry and waits until it serves, with BACKWARD as the global compatibility rule.
     *
     * @param dir where its database and its log ({@code registry.log}) are, or will be
     * @param port port to listen on; 0 for any free one
     * @throws PortInUseException if something else listens there
     * @throws IllegalStateException if it does not start; the log says why
     */
    public static EmbeddedRegistry start(Path dir, int port) {
        int reserved = Loopback.reserve(port);
        try {
            Files.createDirectories(dir);
            var registry = new EmbeddedRegistry(
                    dir.toAbsolutePath(), reserved, RegistryProgram.in(CacheFolder.of(System.getenv())));
            registry.awaitOrClose();
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException("the registry does not start in " + dir, e);
        }
    }

    /** The address of its API, for {@code schema.registry.url}. */
    public String url() {
        return "http://" + Loopback.HOST + ":" + port + "/apis/ccompat/v7";
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The number of its process, to see what it needs. */
    public long pid() {
        return process.pid();
    }

    /** Stops it, and waits until it has stopped: a few seconds at most. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0) {
                program.keepArchive(dir);
            }
        } catch (IOException e) {
            LOG.warn("The registry in {} did not end well: {}", dir, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private void awaitOrClose() {
        try {
            RegistryClient client = new RegistryClient(url());
            client.awaitReady(process::isAlive, START_TIMEOUT);
            client.requireBackward();
        } catch (RuntimeException e) {
            close();
            throw new IllegalStateException(
                    "the registry on port " + port + " does not start: " + e.getMessage() + ". See " + log(), e);
        }
    }

    /** The environment is left out: the registry would take settings from it. */
    private Process launch() throws IOException {
        var builder = new ProcessBuilder(command())
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log().toFile()));
        builder.environment().clear();
        return builder.start();
    }

    /** Through a shell that ignores Ctrl-C for it: the terminal tells all its processes, but we stop it last. */
    private List<String> command() {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "registry"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx96m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(program.classOptions(dir));
        command.addAll(settings());
        command.add(program.mainClass());
        return command;
    }

    private List<String> settings() {
        return List.of(
                "-Djava.io.tmpdir=" + dir.resolve(RegistryMain.TEMPORARY),
                "-Dquarkus.http.host=" + Loopback.HOST,
                "-Dquarkus.http.port=" + port,
                // Written through at each commit: an id that was given out must never be given to another schema.
                "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:./registry;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "-Dquarkus.datasource.jdbc.initial-size=1",
                "-Dquarkus.datasource.jdbc.min-size=1",
                "-Dquarkus.datasource.jdbc.max-size=8",
                "-Dquarkus.thread-pool.max-threads=16");
    }

    private Path log() {
        return dir.resolve("registry.log");
    }
}
