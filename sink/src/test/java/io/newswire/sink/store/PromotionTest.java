package io.newswire.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.sink.Articles;
import io.newswire.sink.TestDatabase;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

@ExtendWith(StackExtension.class)
class PromotionTest {

    private final TestDatabase database;
    private final Migrations migrations;
    private final Promotion promotion;

    PromotionTest(Stack stack) {
        this.database = new TestDatabase(stack);
        this.migrations = new Migrations(database.pool());
        this.promotion = new Promotion(database.pool());
    }

    @BeforeEach
    void migrate() throws SQLException {
        migrations.migrate();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void store(String run, String id) throws SQLException {
        var store = new ArticleStore(database.pool(), new RunSchema(run));
        long offset = store.offsets(Source.ARTICLES, List.of(0)).get(0);
        StoredRecord article = StoredRecord.of(Articles.usable(id, 1).build());
        store.write(
                List.of(article), List.of(), List.of(new Advance(Source.ARTICLES, 0, offset, offset + 1)), () -> {});
    }

    @Test
    void liveIsPromotedFromTheStart() throws SQLException {
        store("live", "a");

        assertThat(promotion.current()).contains("live");
        assertThat(database.count("articles")).isEqualTo(1);
    }

    @Test
    void aRunIsPromotedAndTakenBack() throws SQLException {
        migrations.migrate("v2");
        store("live", "a");
        store("v2", "b");
        store("v2", "c");
        database.execute("INSERT INTO run_live.ended_stories VALUES ('z', 'a')");
        database.execute("INSERT INTO run_v2.ended_stories VALUES ('z', 'b')");

        promotion.promote("v2");
        assertThat(promotion.current()).contains("v2");
        assertThat(database.rows("SELECT id FROM articles ORDER BY id")).containsExactly(List.of("b"), List.of("c"));
        assertThat(database.count("article_entities")).isEqualTo(2);
        assertThat(database.count("article_topics")).isEqualTo(2);
        assertThat(database.rows("SELECT * FROM ended_stories")).containsExactly(List.of("z", "b"));

        promotion.promote("live");
        assertThat(promotion.current()).contains("live");
        assertThat(database.rows("SELECT id FROM articles")).containsExactly(List.of("a"));
        assertThat(database.rows("SELECT * FROM ended_stories")).containsExactly(List.of("z", "a"));
        assertThat(database.count("run_v2.articles")).isEqualTo(2);
    }

    @Test
    void setUpAgainItLeavesThePromotionAlone() throws SQLException {
        migrations.migrate("v2");
        promotion.promote("v2");

        migrations.migrate();

        assertThat(promotion.current()).contains("v2");
    }

    @Test
    void aRunThatIsNotThereIsNotPromoted() throws SQLException {
        assertThatThrownBy(() -> promotion.promote("v2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no run 'v2' in the store; there are: live");
        assertThatThrownBy(() -> promotion.promote("v2; DROP TABLE x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run name");
        assertThat(promotion.current()).contains("live");
    }

    @Test
    void aRunIsDiscardedUnlessItIsPromoted() throws SQLException {
        migrations.migrate("v2");
        promotion.promote("v2");

        assertThatThrownBy(() -> promotion.discard("v2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("run 'v2' is promoted; promote another one before it is discarded");
        assertThat(promotion.runs()).containsExactly("live", "v2");

        promotion.promote("live");
        promotion.discard("v2");
        promotion.discard("v2");
        assertThat(promotion.runs()).containsExactly("live");
    }

    @Test
    void listenersAreTold() throws SQLException {
        migrations.migrate("v2");
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("LISTEN newswire_promotion");

            promotion.promote("v2");

            PGNotification[] told = connection.unwrap(PGConnection.class).getNotifications(5_000);
            assertThat(told).extracting(PGNotification::getParameter).containsExactly("v2");
        }
    }

    @Test
    void manyInstancesMayStartAtOnce(Stack stack) throws InterruptedException, ExecutionException, SQLException {
        try (var fresh = new TestDatabase(stack);
                var second = new TestDatabase(fresh, "second")) {
            var threads = Executors.newFixedThreadPool(4);
            var starts = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                var own = new Migrations(i % 2 == 0 ? fresh.pool() : second.pool());
                starts.add(threads.submit(() -> {
                    own.migrate();
                    own.migrate("v2");
                    return null;
                }));
            }
            for (Future<?> start : starts) {
                start.get();
            }
            threads.shutdown();

            assertThat(new Promotion(fresh.pool()).runs()).containsExactly("live", "v2");
            assertThat(new Promotion(fresh.pool()).current()).contains("live");
        }
    }
}
