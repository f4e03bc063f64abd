package io.newswire.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.schemas.Topics;
import io.newswire.testkit.Database;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class AwayTest {

    /** Nothing listens on port 1. */
    private static final Map<String, Object> NO_KAFKA =
            Map.of("bootstrap.servers", "127.0.0.1:1", "schema.registry.url", "http://127.0.0.1:1");

    @Test
    void withoutADatabaseThePageComesAndQuestionsSayWhy() {
        var nowhere = new Database("jdbc:postgresql://127.0.0.1:1/newswire", "nobody", "");
        try (var dashboard = new TestDashboard(nowhere, NO_KAFKA, Map.of())) {
            assertThat(dashboard.get("/").statusCode()).isEqualTo(200);
            var answer = dashboard.get("/v1/articles");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(dashboard.parse(answer.body()).get("error").asText())
                    .startsWith("the store does not answer: ")
                    .contains("refused");
            await().untilAsserted(() -> assertThat(
                            dashboard.getJson("/health").at("/details/store").asText())
                    .contains("refused"));
            assertThat(dashboard.get("/health").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void aStoreThatIsSetUpLaterIsFound(Stack stack) {
        Database database = stack.newDatabase();
        try (var dashboard = new TestDashboard(database, NO_KAFKA, Map.of())) {
            assertThat(dashboard.getJson("/v1/articles").get("error").asText())
                    .isEqualTo("the store is not set up yet: the sink does that when it starts");
            try (var store = new TestStore(database)) {
                assertThat(store.dataSource()).isNotNull();
                assertThat(dashboard.get("/v1/articles").statusCode()).isEqualTo(200);
                await().untilAsserted(
                                () -> assertThat(dashboard.service().health().details())
                                        .containsEntry("store", "answers")
                                        .containsEntry("run", "live"));
            }
        }
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUp(Stack stack) {
        Database database = stack.newDatabase();
        try (var store = new TestStore(database);
                var dashboard = new TestDashboard(database, NO_KAFKA, Map.of("dashboard.query.timeout.ms", "1000"))) {
            store.run("DROP VIEW article_topics");
            store.run(
                    "CREATE VIEW article_topics AS SELECT pg_sleep(60)::text AS article_id, 'c' AS code, 'l' AS label");
            store.put(TestArticles.article("any", Instant.now()).build());

            var answer = dashboard.get("/v1/topics?window=1h");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("the store took longer than 1000 ms");
        }
    }

    @Test
    void aBrokerThatGoesAwayIsWaitedFor(OwnStack stack) throws IOException {
        Database database = stack.newDatabase();
        try (var store = new TestStore(database);
                var topics = new TestTopics(stack.clientConfig());
                var dashboard = new TestDashboard(
                        database, stack.clientConfig(), Map.of("dashboard.stream.heartbeat.ms", "200"))) {
            assertThat(store.dataSource()).isNotNull();
            await().untilAsserted(() -> assertThat(
                            dashboard.service().health().details().get("stream"))
                    .isEqualTo("waiting for topic news.enriched"));
            topics.create(Topics.ENRICHED);
            awaitUp(dashboard, true);
            try (var reader = new EventReader(dashboard.open("/v1/stream").body())) {
                reader.await("run");
                stack.stopBroker();
                awaitUp(dashboard, false);
                reader.await(event -> event.data().equals("{\"following\":false}"));
                assertThat(dashboard.get("/v1/articles").statusCode()).isEqualTo(200);

                stack.startBroker();
                awaitUp(dashboard, true);
                topics.send(
                        "live",
                        TestArticles.article("after the break", Instant.now()).build());
                assertThat(reader.await("article").data()).contains("after the break");
            }
        }
    }

    private static void awaitUp(TestDashboard dashboard, boolean up) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> dashboard.service().health().up() == up);
    }
}
