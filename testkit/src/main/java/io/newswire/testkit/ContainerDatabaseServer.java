package io.newswire.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** PostgreSQL in a container. */
final class ContainerDatabaseServer implements DatabaseServer {

    private static final String USER = "postgres";
    private static final String PASSWORD = "test";

    /** Said twice: first by the server that sets the data up, then by the one that serves. */
    private static final String READY = ".*database system is ready to accept connections.*\\s";

    private final GenericContainer<?> container;

    /** Starts it and waits until it serves. */
    ContainerDatabaseServer(GenericContainer<?> container) {
        this.container = container;
        container
                .withEnv("POSTGRES_PASSWORD", PASSWORD)
                .waitingFor(Wait.forLogMessage(READY, 2).withStartupTimeout(Duration.ofMinutes(2)))
                .start();
    }

    @Override
    public Database create(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
        return new Database(url(name), USER, PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + container.getMappedPort(5432) + "/" + database;
    }

    @Override
    public void close() {
        container.stop();
    }
}
