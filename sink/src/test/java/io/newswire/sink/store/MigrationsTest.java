package io.newswire.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.sink.TestDatabase;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases that earlier versions have left. */
@ExtendWith(StackExtension.class)
class MigrationsTest {

    private final TestDatabase database;
    private final Migrations migrations;

    MigrationsTest(Stack stack) {
        this.database = new TestDatabase(stack);
        this.migrations = new Migrations(database.pool());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The database as it was when the newest migrations were these, with a run promoted. */
    private void older(String commonVersion, String runVersion, String promoted) {
        apply("common", "public", commonVersion);
        apply("run", "run_live", runVersion);
        apply("run", "run_v2", runVersion);
        database.execute("SELECT promote_run('" + promoted + "')");
    }

    private void apply(String scripts, String schema, String version) {
        Flyway.configure()
                .dataSource(database.pool())
                .locations("classpath:io/newswire/sink/migrations/" + scripts)
                .defaultSchema(schema)
                .schemas(schema)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(version)
                .load()
                .migrate();
    }

    private void end(String run, String story, String into) {
        database.execute("INSERT INTO run_" + run + ".ended_stories VALUES ('" + story + "', '" + into + "')");
    }

    private List<List<String>> endedStories() {
        return database.rows("SELECT story_id, into_story FROM ended_stories");
    }

    @ParameterizedTest
    @CsvSource({"1, live", "1, v2", "2, live", "2, v2"})
    void readersSeeTheEndedStoriesOfTheRunThatWasPromotedBeforeTheyCould(String runVersion, String promoted)
            throws SQLException {
        older("1", runVersion, promoted);
        String since = database.value("SELECT promoted_at FROM promotion");

        migrations.migrate();
        end("live", "b", "a of live");
        // Whoever still wants the other run sets it up afterwards.
        migrations.migrate("v2");
        end("v2", "b", "a of v2");

        assertThat(endedStories()).containsExactly(List.of("b", "a of " + promoted));
        assertThat(database.rows("SELECT run, promoted_at FROM promotion")).containsExactly(List.of(promoted, since));
    }

    @Test
    void aPromotedRunThatNobodyWritesAnyMoreIsMigratedToo() throws SQLException {
        older("1", "2", "v2");
        end("v2", "b", "a");

        migrations.migrate();

        assertThat(endedStories()).containsExactly(List.of("b", "a"));
    }
}
