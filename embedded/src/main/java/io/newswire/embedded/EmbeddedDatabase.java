package io.newswire.embedded;

import io.newswire.service.PortInUseException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * A PostgreSQL server in processes of its own, on loopback only. Who can connect to the port is its superuser, so it is
 * no place for secrets of several users of one machine.
 *
 * <p>Its data is kept, and survives that everything is killed. A server that outlived the process which started it is
 * stopped at the next start, so a directory must be one process's at a time: {@link EmbeddedStack} sees to that.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", Loopback.HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            // The server is started with -F, and these are read after it: what is committed stays, also in a power cut.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("jit", "off"),
            Map.entry("log_checkpoints", "off"));

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server and waits until it serves.
     *
     * @param dir where its data and its log ({@code postgres.log}) are, or will be
     * @param port port to listen on; 0 for any free one
     * @throws PortInUseException if something else listens there
     * @throws IllegalStateException if it does not start; the log says why
     */
    public static EmbeddedDatabase start(Path dir, int port) {
        return start(dir, port, START_TIMEOUT);
    }

    static EmbeddedDatabase start(Path dir, int port, Duration timeout) {
        var files = new DatabaseFiles(dir.toAbsolutePath());
        try {
            files.prepare();
            // Only now: the server that is stopped above may have had the port.
            int reserved = Loopback.reserve(port);
            var database = new EmbeddedDatabase(start(files, reserved, timeout));
            files.markInitialised();
            return database;
        } catch (PortInUseException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "PostgreSQL does not start in " + dir + ": " + e.getMessage() + ". See " + files.log(), e);
        }
    }

    private static EmbeddedPostgres start(DatabaseFiles files, int port, Duration timeout) throws IOException {
        var cache = CacheFolder.of(System.getenv());
        Files.createDirectories(cache.dir());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(files.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(cache.resolve("postgres").toFile())
                .setOutputRedirector(Redirect.appendTo(files.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(files.log().toFile()))
                .setPGStartupWait(timeout)
                .setPort(port)
                // The same sorting and the same lower case on every system.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        SETTINGS.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** The address of a database on this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Loopback.HOST + ":" + port() + "/" + database;
    }

    /** The address of the database that is always there. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** Whom to connect as. */
    public String user() {
        return SUPERUSER;
    }

    /** Not asked for. */
    public String password() {
        return "";
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Makes a new, empty database. */
    public void createDatabase(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
    }

    /** Stops it, and waits until it has stopped: a few seconds at most. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
