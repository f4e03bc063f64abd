package io.newswire.local;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code newswire up} as a process of its own, which a test may kill. */
final class UpProcess implements AutoCloseable {

    private final Path data;
    private final Path said;
    private final Process process;

    private UpProcess(Path data, Path said, Process process) {
        this.data = data;
        this.said = said;
        this.process = process;
    }

    /** Starts it, on the ports given, and waits until it serves. */
    static UpProcess start(Path data, Ports ports, String... options) {
        UpProcess up = launch(data, ports, options);
        await().atMost(Duration.ofSeconds(90)).until(() -> up.said().contains("Ctrl-C stops it") || !up.isAlive());
        if (!up.isAlive()) {
            throw new AssertionError("newswire up ended: " + up.said());
        }
        return up;
    }

    static UpProcess launch(Path data, Ports ports, String... options) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "up",
                "--data",
                data.toString()));
        command.addAll(ports.options());
        command.addAll(List.of(options));
        try {
            Files.createDirectories(data);
            Path said = Files.createTempFile(data, "up", ".txt");
            File file = said.toFile();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(file)
                    .start();
            return new UpProcess(data, said, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has printed so far. */
    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ConnectionConfig connection() {
        return new ConnectionConfig(new DataDirectory(data).readAddresses(), java.util.Map.of());
    }

    /** SIGKILL: nothing is closed, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        waitFor(Duration.ofSeconds(10));
    }

    /** SIGTERM, as Ctrl-C: true if it ended within the time. */
    boolean stop(Duration time) {
        process.destroy();
        return waitFor(time);
    }

    boolean waitFor(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int exitValue() {
        return process.exitValue();
    }

    @Override
    public void close() {
        if (!stop(Duration.ofSeconds(20))) {
            kill();
        }
    }

    /** Ports that were free a moment ago, the same over restarts. */
    record Ports(int http, int kafka, int registry, int postgres) {

        static Ports free() {
            return new Ports(freePort(), freePort(), freePort(), freePort());
        }

        List<String> options() {
            return List.of(
                    "--port", String.valueOf(http),
                    "--kafka-port", String.valueOf(kafka),
                    "--registry-port", String.valueOf(registry),
                    "--postgres-port", String.valueOf(postgres));
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
