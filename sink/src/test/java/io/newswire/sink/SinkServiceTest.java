package io.newswire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.record.Run;
import io.newswire.schemas.MediaTopic;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import io.newswire.sink.store.Promotion;
import io.newswire.testkit.Database;
import io.newswire.testkit.OwnStack;
import io.newswire.testkit.StackExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class SinkServiceTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final OwnStack stack;
    private final TestDatabase database;
    private final TestTopics topics;
    private final String id;
    private final String own;
    private SinkService sink;

    /** One stack for all tests of the class, hence articles of its own for each. */
    SinkServiceTest(OwnStack stack) {
        this.stack = stack;
        this.database = new TestDatabase(stack);
        this.topics = new TestTopics(stack);
        this.id = stack.uniqueName("article");
        this.own = " WHERE id = '" + id + "'";
        this.sink = service();
    }

    @BeforeEach
    void start() {
        sink.start();
    }

    @AfterEach
    void stop() {
        sink.close();
        topics.close();
        database.close();
    }

    private SinkService service() {
        Database own = database.database();
        var config = new SinkConfig(
                Map.of(
                        SinkConfig.BOOTSTRAP_SERVERS, stack.bootstrapServers(),
                        SinkConfig.REGISTRY_URL, stack.registryUrl(),
                        SinkConfig.DATABASE_URL, own.jdbcUrl(),
                        SinkConfig.DATABASE_USER, own.user(),
                        SinkConfig.DATABASE_PASSWORD, own.password()),
                Map.of());
        return new SinkService(config, new SimpleMeterRegistry());
    }

    private void awaitUp() {
        await().atMost(SOON).until(() -> sink.health().up());
    }

    @Test
    void articlesAreStoredRoutedAndSearchable() {
        awaitUp();

        topics.send(Topics.ENRICHED.name(), Articles.usable(id, 1).build());

        await().atMost(SOON).until(() -> database.count("search_documents WHERE article_id = '" + id + "'") == 1);
        assertThat(database.rows("SELECT id, headline, visible FROM articles" + own))
                .containsExactly(List.of(id, "Harbour race won by a yard", "t"));
        assertThat(database.value("SELECT article_id FROM search_documents" + " WHERE article_id = '" + id
                        + "' AND document @@ websearch_to_tsquery('simple', 'crowd bergen')"))
                .isEqualTo(id);
        String sport = Topics.routed(MediaTopic.SPORT).name();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(topics.articles(sport)).extracting("id").containsExactly(id));
    }

    @Test
    void aRunHasItsOwnStoreUntilItIsDiscarded() throws Exception {
        awaitUp();
        topics.send(Topics.ENRICHED.name(), Articles.usable(id, 1).build());
        var promotion = new Promotion(database.pool());

        // when a run begins and has its articles
        sendRun("v2");
        await().atMost(SOON).until(() -> promotion.runs().contains("v2"));
        topics.send(
                Topics.enriched("v2").name(),
                Articles.usable(id, 1).setHeadline("Otherwise").build());
        await().atMost(SOON)
                .until(() -> promotion.runs().contains("v2") && database.count("run_v2.articles" + own) == 1);

        // then each is shown when it is promoted
        await().atMost(SOON).until(() -> database.count("articles" + own) == 1);
        assertThat(database.value("SELECT headline FROM articles" + own)).isEqualTo("Harbour race won by a yard");
        promotion.promote("v2");
        assertThat(database.value("SELECT headline FROM articles" + own)).isEqualTo("Otherwise");

        // and a discarded run stays while it is promoted, and goes when it is not
        topics.send(Topics.RUNS.name(), "v2", null);
        await().atMost(SOON).until(() -> !sink.health().details().containsKey("store of v2"));
        assertThat(promotion.runs()).contains("v2");
        promotion.promote(Topics.LIVE);
        await().atMost(SOON).until(() -> !promotion.runs().contains("v2"));
        assertThat(database.value("SELECT headline FROM articles" + own)).isEqualTo("Harbour race won by a yard");
        assertThat(sink.health().up()).isTrue();
    }

    private void sendRun(String name) {
        Run run = Run.newBuilder().setName(name).setCreated(Articles.MORNING).build();
        byte[] bytes =
                RecordSerde.of(Run.class, topics.clientConfig()).serializer().serialize(Topics.RUNS.name(), run);
        topics.send(Topics.RUNS.name(), name, bytes);
    }

    @Test
    void itGoesOnWhereItStopped() {
        awaitUp();
        topics.send(Topics.ENRICHED.name(), Articles.usable(id, 1).build());
        await().atMost(SOON).until(() -> database.count("articles" + own) == 1);
        sink.close();

        topics.send(Topics.ENRICHED.name(), Articles.usable(id + "b", 1).build());
        sink = service();
        sink.start();

        await().atMost(SOON).until(() -> database.count("articles WHERE id LIKE '" + id + "%'") == 2);
        String sport = Topics.routed(MediaTopic.SPORT).name();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(topics.articles(sport)).extracting("id").containsOnlyOnce(id, id + "b"));
    }

    @Test
    void itWaitsForABrokerThatComesLater() {
        awaitUp();
        sink.close();
        stack.stopBroker();

        sink = service();
        sink.start();
        await().atMost(SOON)
                .until(() -> sink.health().details().containsValue("ok")
                        && !sink.health().up());
        stack.startBroker();

        awaitUp();
    }
}
