package io.newswire.dashboard;

import static io.newswire.dashboard.TestArticles.article;
import static io.newswire.dashboard.TestArticles.canceled;
import static io.newswire.dashboard.TestArticles.entity;
import static io.newswire.dashboard.TestArticles.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.dashboard.EventReader.Event;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.EntityType;
import io.newswire.schemas.MediaTopic;
import io.newswire.schemas.Topics;
import io.newswire.schemas.json.RecordJson;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class LiveStreamTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private TestStore store;
    private TestTopics topics;
    private TestDashboard dashboard;

    @BeforeEach
    void start(Stack stack) {
        var database = stack.newDatabase();
        store = new TestStore(database);
        topics = new TestTopics(stack.clientConfig());
        topics.create(Topics.ENRICHED, Topics.enriched("v2"));
        dashboard = new TestDashboard(
                database,
                stack.clientConfig(),
                Map.of("dashboard.stream.heartbeat.ms", "200", "dashboard.stream.clients", "3"));
        awaitFollowing("following news.enriched");
    }

    @AfterEach
    void stop() {
        dashboard.close();
        topics.close();
        store.close();
    }

    @Test
    void tellsArticlesAsTheyHappen() throws IOException {
        String text = "🎉 in Lagos";
        EnrichedArticle article = article("news\nin two lines", now)
                .setText(text)
                .setEntities(List.of(entity(EntityType.PLACE, "Lagos", "wikidata:Q8673", "", text)))
                .build();
        try (var reader = listen("/v1/stream")) {
            assertThat(reader.await("run").data()).isEqualTo("{\"run\":\"live\",\"resumed\":false}");

            topics.send("live", article);

            JsonNode told = dashboard.parse(reader.await("article").data());
            assertThat(RecordJson.read(told, EnrichedArticle.class)).isEqualTo(article);
            assertThat(reader.await("heartbeat").data()).isEqualTo("{\"following\":true}");
        }
    }

    @Test
    void whatMayNotBeShownIsToldWithoutItsContent() throws IOException {
        EnrichedArticle article = article("secret", now).build();
        try (var reader = listen("/v1/stream")) {
            reader.await("run");
            topics.send("live", canceled(article));
            topics.send(
                    "live", article("late", now).setExpires(now.minusSeconds(1)).build());

            await().until(() -> reader.events().size() == 3);
            assertThat(reader.events().subList(1, 3)).allSatisfy(event -> {
                assertThat(event.name()).isEqualTo("withdrawn");
                assertThat(event.data()).doesNotContain("secret", "late", "headline");
            });
        }
    }

    @Test
    void filtersByTopicAndEntityButTellsOfWithdrawals() throws IOException {
        EnrichedArticle sport = article("sport", now)
                .setTopics(List.of(topic(MediaTopic.SPORT)))
                .build();
        EnrichedArticle formerly = article("formerly sport", now)
                .setFormerTopics(List.of(MediaTopic.SPORT.code()))
                .build();
        EnrichedArticle london = article("London", now)
                .setEntities(List.of(entity(EntityType.PLACE, "London", "wikidata:Q84", "London", "")))
                .build();
        try (var sports = listen("/v1/stream?topic=sport");
                var places = listen("/v1/stream?entity=london")) {
            sports.await("run");
            places.await("run");

            topics.send(
                    "live", sport, formerly, london, canceled(article("x", now).build()));

            sports.await("withdrawn");
            places.await("withdrawn");
            await().until(() -> sports.events().size() == 4 && places.events().size() == 3);
            assertThat(dataOf(sports)).contains(sport.getId(), formerly.getId()).doesNotContain("London");
            assertThat(dataOf(places)).contains(london.getId()).doesNotContain("sport");
        }
    }

    @Test
    void goesOnAfterTheLastEventThatAClientSaw() throws IOException {
        String seen;
        try (var reader = listen("/v1/stream")) {
            reader.await("run");
            topics.send("live", article("noticed", now).build());
            seen = reader.await("article").id();
        }
        topics.send("live", article("missed", now).build());
        try (var other = listen("/v1/stream", "Last-Event-ID", seen)) {
            assertThat(other.await(event -> event.data().contains("missed")).name())
                    .isEqualTo("article");
            assertThat(other.await("run").data()).contains("\"resumed\":true");
            assertThat(dataOf(other)).doesNotContain("noticed");
        }
        try (var stranger = listen("/v1/stream", "Last-Event-ID", "live:0:999")) {
            assertThat(stranger.await("run").data()).contains("\"resumed\":false");
        }
    }

    @Test
    void followsAPromotion() throws IOException {
        try (var reader = listen("/v1/stream")) {
            reader.await("run");
            store.addRun("v2");
            store.promote("v2");

            reader.await(event -> event.data().contains("\"run\":\"v2\""));
            awaitFollowing("following news.enriched.v2");
            topics.send("live", article("of live", now).build());
            topics.send("v2", article("of v2", now).build());

            assertThat(reader.await("article").data()).contains("of v2");
        }
    }

    @Test
    void whatIsNoArticleIsLeftOut() throws IOException {
        try (var reader = listen("/v1/stream")) {
            reader.await("run");
            topics.sendBytes("live", new byte[] {1, 2, 3}, null);
            topics.send("live", article("after it", now).build());

            assertThat(reader.await("article").data()).contains("after it");
        }
    }

    @Test
    void aVeryLargeArticleIsAnnouncedWithoutItsContent() throws IOException {
        try (var reader = listen("/v1/stream")) {
            reader.await("run");
            topics.send(
                    "live",
                    article("large", now).setText("many words ".repeat(50_000)).build());

            Event event = reader.await("article");
            assertThat(event.data()).hasSizeLessThan(2_000).doesNotContain("many words", "enrichment");
        }
    }

    @Test
    void refusesMoreClientsThanItTakesUntilOneGoes() throws IOException {
        try (var first = listen("/v1/stream");
                var second = listen("/v1/stream")) {
            var third = listen("/v1/stream");
            third.await("run");

            var refused = dashboard.get("/v1/stream");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("as many clients as it takes: 3");

            third.close();
            await().until(() ->
                    dashboard.service().health().details().get("clients").equals(2));
            assertThat(first.await("heartbeat")).isEqualTo(second.await("heartbeat"));
        }
    }

    private EventReader listen(String path, String... headers) {
        var answer = dashboard.open(path, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
        return new EventReader(answer.body());
    }

    private void awaitFollowing(String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        dashboard.service().health().details().get("stream").equals(state));
    }

    private static String dataOf(EventReader reader) {
        return String.join("\n", reader.events().stream().map(Event::data).toList());
    }
}
