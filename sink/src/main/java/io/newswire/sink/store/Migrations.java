package io.newswire.sink.store;

import io.newswire.schemas.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the shape that this version needs. Several instances may do so at once: they take turns. */
public final class Migrations {

    /** Any number that no other program on this database takes a lock on. */
    private static final long LOCK = 0x6e657773_77697265L;

    private static final String SCRIPTS = "classpath:io/newswire/sink/migrations/";

    private final DataSource database;

    /** Nothing is done before the first call; needs two connections at a time. */
    public Migrations(DataSource database) {
        this.database = database;
    }

    /**
     * Sets up what all runs share, the live run, which is promoted where nothing is, and the promoted run.
     *
     * @throws SQLException if the database cannot be reached
     * @throws org.flywaydb.core.api.FlywayException if it is not as expected, for example newer
     */
    public void migrate() throws SQLException {
        alone(() -> {
            apply("common", "public");
            apply("run", new RunSchema(Topics.LIVE).name());
            migratePromoted();
        });
    }

    /** Sets up the tables of a run. The errors are those of {@link #migrate()}. */
    public void migrate(String run) throws SQLException {
        alone(() -> apply("run", new RunSchema(run).name()));
    }

    private void apply(String scripts, String schema) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations(SCRIPTS + scripts)
                .defaultSchema(schema)
                .schemas(schema)
                // A database may hold other things than ours, in public above all.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** A promoted run is shown even after it has been discarded, when nobody writes it any more. */
    private void migratePromoted() throws SQLException {
        var promotion = new Promotion(database);
        Optional<String> promoted = promotion.current();
        if (promoted.isPresent()) {
            apply("run", new RunSchema(promoted.get()).name());
        } else {
            promotion.promote(Topics.LIVE);
        }
    }

    private void alone(Step step) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            try {
                step.run();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}
