package io.newswire.dashboard;

import static io.newswire.dashboard.TestArticles.article;
import static io.newswire.dashboard.TestArticles.canceled;
import static io.newswire.dashboard.TestArticles.entity;
import static io.newswire.dashboard.TestArticles.topic;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.EntityType;
import io.newswire.record.Language;
import io.newswire.record.PubStatus;
import io.newswire.record.Story;
import io.newswire.schemas.MediaTopic;
import io.newswire.schemas.json.RecordJson;
import io.newswire.testkit.Database;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(StackExtension.class)
class QueryApiTest {

    /** Nothing listens there: questions need no broker. */
    private static final Map<String, Object> NO_KAFKA =
            Map.of("bootstrap.servers", "127.0.0.1:1", "schema.registry.url", "http://127.0.0.1:1");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private TestStore store;
    private TestDashboard dashboard;

    @BeforeEach
    void start(Stack stack) {
        Database database = stack.newDatabase();
        store = new TestStore(database);
        dashboard = new TestDashboard(database, NO_KAFKA, Map.of());
    }

    @AfterEach
    void stop() {
        dashboard.close();
        store.close();
    }

    @Test
    void anEmptyStoreHasNoArticlesAndFlatCounts() {
        assertThat(dashboard.getJson("/v1/articles").toString()).isEqualTo("{\"articles\":[]}");
        assertThat(dashboard.getJson("/v1/topics").toString()).isEqualTo("{\"window\":\"1h\",\"topics\":[]}");
        assertThat(dashboard.getJson("/v1/entities").toString()).isEqualTo("{\"window\":\"1h\",\"entities\":[]}");
        assertThat(dashboard.getJson("/v1/volume").get("counts")).hasSize(60).allMatch(count -> count.asInt() == 0);
        assertThat(dashboard.getJson("/v1/promotion").get("run").asText()).isEqualTo("live");
    }

    @Test
    void pagesThroughEverythingOnceThoughMoreComesInMeanwhile() {
        // Two at a time share a moment, so that ids have to decide.
        for (int i = 0; i < 230; i++) {
            store.put(article("story " + i, now.minusSeconds(i / 2 * 60L)).build());
        }

        var seen = new ArrayList<String>();
        JsonNode page = dashboard.getJson("/v1/articles?limit=200");
        store.put(article("late", now.plusSeconds(1)).build());
        seen.addAll(ids(page));
        page = dashboard.getJson(
                "/v1/articles?limit=200&before=" + page.get("next").asText());
        seen.addAll(ids(page));

        assertThat(seen).hasSize(230).doesNotHaveDuplicates();
        assertThat(page.has("next")).isFalse();
        assertThat(dashboard.getJson("/v1/articles").get("articles")).hasSize(50);
    }

    @Test
    void anArticleIsAsInItsRecord() {
        String text = "Mayor Ann Ó Súilleabháin 🎉 opened 🏟️ Lagos Arena.";
        EnrichedArticle stored = article("record", now)
                .setText(text)
                .setEntities(List.of(entity(EntityType.PLACE, "Lagos", "wikidata:Q8673", "record", text)))
                .setTopics(List.of(topic(MediaTopic.SPORT, "arena")))
                .build();
        store.put(stored);

        JsonNode listed = dashboard.getJson("/v1/articles").get("articles").get(0);
        JsonNode single = dashboard.getJson("/v1/articles/" + stored.getId());

        assertThat(listed).isEqualTo(single);
        assertThat(RecordJson.read(single, EnrichedArticle.class)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "topic=sport,               cup",
        "topic=medtop:15000000,     cup",
        "topic=Sport,               cup",
        "entity=wikidata:Q84,       cup",
        "entity=london,             cup",
        "entity=PERSON:Bo Q,        poll",
        "q=goal -penalty,           cup",
        "q=\"won the poll\",        poll",
        "language=pt,               poll",
        "source=Test Wire&topic=politics, poll",
        "story=s1,                  poll",
        "topic=sport&entity=Bo Q,   ''",
        "topic=nonsense,            ''",
        "q=\"poll the won\",        ''",
    })
    void filters(String query, String expected) {
        String text = "A goal in London.";
        store.put(
                article("cup", now)
                        .setText(text)
                        .setTopics(List.of(topic(MediaTopic.SPORT)))
                        .setEntities(List.of(entity(EntityType.PLACE, "London", "wikidata:Q84", "cup", text)))
                        .build(),
                article("poll", now)
                        .setText("Bo Q won the poll")
                        .setLanguage(new Language("pt-BR", 0.9))
                        .setTopics(List.of(topic(MediaTopic.POLITICS)))
                        .setEntities(List.of(entity(EntityType.PERSON, "Bo Q", null, "poll", "Bo Q won the poll")))
                        .setStory(new Story("s1", null))
                        .build());

        JsonNode answer = dashboard.getJson("/v1/articles?" + encoded(query));

        assertThat(headlines(answer)).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void timesMayHaveAnyOffset() {
        store.put(
                article("before", Instant.parse("2026-03-01T11:59:59Z")).build(),
                article("first", Instant.parse("2026-03-01T12:00:00Z")).build(),
                article("after", Instant.parse("2026-03-01T13:00:00Z")).build());

        JsonNode answer = dashboard.getJson(
                "/v1/articles?" + encoded("from=2026-03-01T14:00:00+02:00&to=2026-03-01T08:00:00-05:00"));

        assertThat(headlines(answer)).containsExactly("first");
        assertThat(headlines(dashboard.getJson("/v1/articles?from=2026-03-02"))).isEmpty();
    }

    @Test
    void whatMayNotBeShownIsNot() {
        EnrichedArticle withdrawn = article("withdrawn", now).build();
        EnrichedArticle expired =
                article("expired", now).setExpires(now.minusSeconds(1)).build();
        EnrichedArticle held =
                article("held", now).setEmbargoedUntil(now.plusSeconds(3600)).build();
        EnrichedArticle withheld =
                article("withheld", now).setPubStatus(PubStatus.withheld).build();
        store.put(withdrawn, expired, held, withheld, article("shown", now).build());
        store.put(canceled(withdrawn));

        assertThat(headlines(dashboard.getJson("/v1/articles"))).containsExactly("shown");
        JsonNode canceled = dashboard.getJson("/v1/articles?status=canceled").get("articles");
        assertThat(canceled).hasSize(1);
        assertThat(canceled.get(0).get("pubStatus").asText()).isEqualTo("canceled");
        assertThat(canceled.get(0).has("headline")).isFalse();
        assertThat(dashboard.getJson("/v1/articles?status=all").get("articles")).hasSize(2);
        assertThat(dashboard.get("/v1/articles/" + withdrawn.getId()).statusCode())
                .isEqualTo(200);
        for (EnrichedArticle hidden : List.of(expired, held, withheld)) {
            assertThat(dashboard.get("/v1/articles/" + hidden.getId()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void countsAreOfTheWindowAndOfTheFilters() {
        String text = "London and Rome";
        store.put(
                article("a", now)
                        .setTopics(List.of(topic(MediaTopic.SPORT), topic(MediaTopic.HEALTH)))
                        .setEntities(List.of(
                                entity(EntityType.PLACE, "London", "wikidata:Q84", "a", text),
                                entity(EntityType.PLACE, "Rome", "wikidata:Q220", "a", text)))
                        .build(),
                article("b", now.minusSeconds(600))
                        .setTopics(List.of(topic(MediaTopic.SPORT)))
                        .setEntities(List.of(entity(EntityType.PLACE, "London", "wikidata:Q84", "b", text)))
                        .build(),
                article("old", now.minus(3, ChronoUnit.DAYS))
                        .setTopics(List.of(topic(MediaTopic.SPORT)))
                        .build());

        assertThat(dashboard.getJson("/v1/topics?window=1h").get("topics").toString())
                .isEqualTo("[{\"code\":\"medtop:15000000\",\"label\":\"sport\",\"count\":2},"
                        + "{\"code\":\"medtop:07000000\",\"label\":\"health\",\"count\":1}]");
        assertThat(dashboard.getJson("/v1/entities?window=1h&topic=health").get("entities"))
                .hasSize(2);
        assertThat(dashboard
                        .getJson("/v1/entities?window=1h&limit=1")
                        .get("entities")
                        .toString())
                .isEqualTo(
                        "[{\"key\":\"wikidata:Q84\",\"type\":\"PLACE\",\"name\":\"London\",\"id\":\"wikidata:Q84\",\"count\":2}]");
        JsonNode hour = dashboard.getJson("/v1/volume?window=1h");
        assertThat(hour.get("counts").get(59).asInt()
                        + hour.get("counts").get(58).asInt())
                .isEqualTo(1);
        assertThat(hour.get("bucketSeconds").asInt()).isEqualTo(60);
        assertThat(sum(hour)).isEqualTo(2);
        JsonNode adapted = dashboard.getJson("/v1/volume");
        assertThat(adapted.get("window").asText()).isEqualTo("7d");
        assertThat(sum(adapted)).isEqualTo(3);
    }

    @Test
    void showsThePromotedRun() {
        EnrichedArticle article = article("live one", now).build();
        store.put(article);
        store.addRun("v2");
        store.putInto(
                "v2", EnrichedArticle.newBuilder(article).setHeadline("v2 one").build());

        store.promote("v2");

        assertThat(headlines(dashboard.getJson("/v1/articles"))).containsExactly("v2 one");
        assertThat(dashboard.getJson("/v1/promotion").get("run").asText()).isEqualTo("v2");
        store.promote("live");
        assertThat(headlines(dashboard.getJson("/v1/articles"))).containsExactly("live one");
    }

    @ParameterizedTest
    @CsvSource({
        "s1, 2", // goes on
        "s2, 2", // merged into s1
        "s3, 2", // merged into s2, before that ended itself
        "s4, 1", // a story beside them
        "s5, 0", // not known
    })
    void theIdOfAnEndedStoryFindsWhatItIsPartOfNow(String story, int articles) {
        String text = "London";
        for (String name : List.of("first", "second", "beside")) {
            store.put(article(name, now)
                    .setText(text)
                    .setTopics(List.of(topic(MediaTopic.SPORT)))
                    .setEntities(List.of(entity(EntityType.PLACE, "London", "wikidata:Q84", name, text)))
                    .setStory(new Story(name.equals("beside") ? "s4" : "s1", null))
                    .build());
        }
        store.endStories("live", "s1", "s2", "s3");

        String query = "?window=1h&story=" + story;

        assertThat(headlines(dashboard.getJson("/v1/articles?story=" + story))).hasSize(articles);
        assertThat(sum(dashboard.getJson("/v1/volume" + query))).isEqualTo(articles);
        assertThat(dashboard.getJson("/v1/topics" + query).findValues("count"))
                .extracting(JsonNode::asInt)
                .isEqualTo(articles == 0 ? List.of() : List.of(articles));
        assertThat(dashboard.getJson("/v1/entities" + query).findValues("count"))
                .extracting(JsonNode::asInt)
                .isEqualTo(articles == 0 ? List.of() : List.of(articles));
    }

    @Test
    void aStoryEndsInThePromotedRunOnly() {
        store.addRun("v2");
        for (String run : List.of("live", "v2")) {
            store.putInto(
                    run,
                    article("of " + run, now).setStory(new Story("s1", null)).build());
        }
        store.endStories("v2", "s1", "s2");
        assertThat(headlines(dashboard.getJson("/v1/articles?story=s2"))).isEmpty();

        store.promote("v2");

        assertThat(headlines(dashboard.getJson("/v1/articles?story=s2"))).containsExactly("of v2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/articles?limit=0          | limit: '0' is not a number from 1 to 200",
                "/v1/articles?limit=201        | limit: '201' is not a number from 1 to 200",
                "/v1/articles?limit=ten        | limit: 'ten' is not a number from 1 to 200",
                "/v1/articles?limt=5           | limt: not known here; known are",
                "/v1/articles?topic=a&topic=b  | topic: given 2 times; give it once",
                "/v1/articles?from=yesterday   | from: 'yesterday' is not a time such as 2026-01-31T12:00:00Z",
                "/v1/articles?from=2026-01-02&to=2026-01-01 | to: must be later than from",
                "/v1/articles?from=%2B999999999-01-01T00:00:00Z | from: '+999999999",
                "/v1/articles?before=xyz       | before: not a cursor",
                "/v1/articles?before=LTEgYQ    | before: not a cursor",
                "/v1/articles?status=secret    | status: 'secret' is none of usable, canceled, all",
                "/v1/articles?q=%00            | q: contains a NUL character",
                "/v1/topics?window=2h          | window: '2h' is none of auto, 1h",
                "/v1/volume?limit=3            | limit: not known here",
            })
    void saysWhichParameterIsWrong(String address, String message) {
        HttpResponse<String> answer = dashboard.get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(dashboard.parse(answer.body()).get("error").asText()).startsWith(message);
    }

    @Test
    void hostileValuesAreOnlyValues() {
        store.put(article("safe", now).build());

        for (String name : List.of("topic", "entity", "q", "language", "source", "story")) {
            for (String value :
                    List.of("'; DROP VIEW articles; --", "\" OR 1=1", "%", "\\", "😀 & | ! <-> :*", "a'b\"(c")) {
                String query = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                assertThat(dashboard.get("/v1/articles?" + query).statusCode())
                        .as(query)
                        .isEqualTo(200);
            }
        }
        assertThat(dashboard.get("/v1/articles?q=" + "x".repeat(501)).statusCode())
                .isEqualTo(400);
        assertThat(headlines(dashboard.getJson("/v1/articles"))).containsExactly("safe");
    }

    @Test
    void aPageOfVeryLargeArticlesEndsEarly() {
        String large = "Words and more words. ".repeat(120_000);
        for (int i = 0; i < 6; i++) {
            store.put(article("large " + i, now.minusSeconds(i)).setText(large).build());
        }
        store.run("DELETE FROM run_live.search_documents");

        JsonNode page = dashboard.getJson("/v1/articles");

        assertThat(page.get("articles")).hasSizeBetween(1, 5);
        assertThat(dashboard
                        .getJson("/v1/articles?before=" + page.get("next").asText())
                        .get("articles"))
                .hasSize(6 - page.get("articles").size());
    }

    private static long sum(JsonNode volume) {
        long sum = 0;
        for (JsonNode count : volume.get("counts")) {
            sum += count.asLong();
        }
        return sum;
    }

    private static List<String> headlines(JsonNode page) {
        return page.get("articles").findValuesAsText("headline");
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("articles").forEach(article -> ids.add(article.get("id").asText()));
        return ids;
    }

    private static String encoded(String query) {
        var parts = new ArrayList<String>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            parts.add(part.substring(0, equals + 1)
                    + URLEncoder.encode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return String.join("&", parts);
    }
}
