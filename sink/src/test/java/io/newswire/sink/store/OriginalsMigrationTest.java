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

@ExtendWith(StackExtension.class)
class OriginalsMigrationTest {

    private final TestDatabase database;

    OriginalsMigrationTest(Stack stack) {
        this.database = new TestDatabase(stack);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.pool())
                .locations("classpath:io/newswire/sink/migrations/run")
                .defaultSchema("run_live")
                .schemas("run_live")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void originalsThatGaveWayBeforeTheyCouldBeWithdrawnAreKept() throws SQLException {
        migrateTo("2");
        database.execute("INSERT INTO run_live.articles"
                + " (id, version, pub_status, source_id, language, fetched, first_created, story_sequence, record)"
                + " VALUES ('first', 1, 'usable', 's', 'en', now(), now(), 7, '{}')");
        database.execute(
                "INSERT INTO run_live.former_originals VALUES ('a', 'first'), ('b', 'first'), ('c', 'unknown')");

        new Migrations(database.pool()).migrate();

        assertThat(database.rows("SELECT article_id, original, sequence FROM run_live.originals ORDER BY article_id"))
                .containsExactly(
                        List.of("a", "first", "7"),
                        List.of("b", "first", "7"),
                        List.of("c", "unknown", "0"),
                        List.of("first", "first", "7"),
                        List.of("unknown", "unknown", "0"));
    }
}
