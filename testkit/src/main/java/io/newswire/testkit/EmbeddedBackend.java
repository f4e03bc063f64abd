package io.newswire.testkit;

import io.newswire.embedded.EmbeddedDatabase;
import io.newswire.embedded.EmbeddedKafka;
import io.newswire.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Parts on this machine, with their data in a temporary directory. */
final class EmbeddedBackend implements Backend {

    private final Path dir;

    EmbeddedBackend() {
        try {
            this.dir = Files.createTempDirectory("newswire-test");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a directory for tests", e);
        }
    }

    @Override
    public Part startBroker() {
        return new EmbeddedPart<>(
                port -> EmbeddedKafka.start(dir.resolve("kafka"), port),
                EmbeddedKafka::port,
                EmbeddedKafka::bootstrapServers);
    }

    @Override
    public Part startRegistry() {
        return new EmbeddedPart<>(
                port -> EmbeddedRegistry.start(dir.resolve("registry"), port),
                EmbeddedRegistry::port,
                EmbeddedRegistry::url);
    }

    @Override
    public DatabaseServer startDatabase() {
        return new EmbeddedDatabaseServer(EmbeddedDatabase.start(dir.resolve("postgres"), 0));
    }

    @Override
    public Backend another() {
        return new EmbeddedBackend();
    }

    @Override
    public void close() {
        try (var paths = Files.walk(dir)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + dir, e);
        }
    }

    private record EmbeddedDatabaseServer(EmbeddedDatabase server) implements DatabaseServer {

        @Override
        public Database create(String name) {
            server.createDatabase(name);
            return new Database(server.jdbcUrl(name), server.user(), server.password());
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
