package io.newswire.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory of an embedded PostgreSQL, made fit for a start, whatever happened to it before. */
final class DatabaseFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFiles.class);

    private static final long STOP_SECONDS = 10;

    private final Path dir;

    DatabaseFiles(Path dir) {
        this.dir = dir;
    }

    Path data() {
        return dir.resolve("data");
    }

    Path log() {
        return dir.resolve("postgres.log");
    }

    /** Stops a server that was left running here, and removes what a kill left half done. */
    void prepare() throws IOException {
        Files.createDirectories(dir);
        leftServer().ifPresent(this::stop);
        // A number in it that now is another process's would keep the server from starting.
        Files.deleteIfExists(pidFile());
        if (Files.exists(data()) && !Files.exists(initialised())) {
            CacheFolder.delete(data());
        }
    }

    /** To be told after the first start. */
    void markInitialised() throws IOException {
        if (!Files.exists(initialised())) {
            Files.createFile(initialised());
        }
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    /** Without it, the data directory is one that was not finished. */
    private Path initialised() {
        return dir.resolve("initialised");
    }

    /** The process that the pid file names, if it is a PostgreSQL server of this directory. */
    private Optional<ProcessHandle> leftServer() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::servesHere);
    }

    private boolean servesHere(ProcessHandle process) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().equals("postgres"))
                .orElse(false);
        return isPostgres
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(data().toString()))
                        .orElse(false);
    }

    private void stop(ProcessHandle server) {
        LOG.info("Stopping a PostgreSQL server that was left running: process {}", server.pid());
        try {
            // SIGINT is its "fast" shutdown; SIGTERM would wait for clients to leave.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | IOException e) {
            server.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
