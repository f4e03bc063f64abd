package io.newswire.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.FeedState;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.RawArticle;
import io.newswire.record.Subscription;
import io.newswire.record.TopicRule;
import io.newswire.schemas.RandomRecords;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<SpecificRecord> records() {
        return RandomRecords.ofEveryType();
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsBackWhatItWrites(SpecificRecord record) throws JsonProcessingException {
        String text = RecordJson.write(record).toString();

        assertThat((Object) RecordJson.read(JSON.readTree(text), record.getClass()))
                .isEqualTo(record);
    }

    @Test
    void leavesOutWhatIsUnknownAndWritesTimesInUtc() {
        var subscription = Subscription.newBuilder()
                .setName("harbours")
                .setQuery("harbour")
                .setUpdated(Instant.parse("2026-11-24T08:30:00.123456Z"))
                .build();

        assertThat(RecordJson.write(subscription))
                .hasToString(
                        "{\"name\":\"harbours\",\"query\":\"harbour\",\"enabled\":true,\"updated\":\"2026-11-24T08:30:00.123Z\"}");
    }

    @Test
    void takesDefaultsForWhatIsAbsentOrNull() {
        RawArticle article = read(
                "{\"id\":\"a\",\"source\":{\"id\":\"s\"},\"sourceItemId\":\"i\",\"media\":null,"
                        + "\"fetched\":\"2026-11-24T09:30:00+01:00\",\"somethingNewer\":[1]}",
                RawArticle.class);

        assertThat(article.getMedia()).isEmpty();
        assertThat(article.getHeadline()).isNull();
        assertThat(article.getSource().getKind()).hasToString("unknown");
        assertThat(article.getFetched()).isEqualTo("2026-11-24T08:30:00Z");
    }

    @Test
    void tellsTheRecordsOfAUnionApartByTheirKeys() {
        KnowledgeEntry entry = read(
                "{\"id\":\"r\",\"updated\":\"2026-11-24T08:30:00Z\","
                        + "\"entry\":{\"code\":\"medtop:15000000\",\"label\":\"sport\",\"query\":\"goal\"}}",
                KnowledgeEntry.class);

        assertThat(entry.getEntry()).isInstanceOf(TopicRule.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                       | ``       | an array
            `"text"`                                                 | ``       | "text"
            {}                                                       | /name    | is missing
            {"name":null}                                            | /name    | is missing
            {"name":5}                                               | /name    | is 5, wanted is a string
            {"name":{"deep":{}}}                                     | /name    | is an object
            {"name":"n","query":"q","enabled":"yes"}                 | /enabled | true or false
            {"name":"n","query":"q","updated":"yesterday"}           | /updated | 2026-11-24T08:30:00Z
            {"name":"n","query":"q","updated":1795509000000}         | /updated | 2026-11-24T08:30:00Z
            {"name":"n","query":"q","updated":"2026-11-24T08:30:00"} | /updated | 2026-11-24T08:30:00Z
            {"name":"n","query":"q","updated":"+99999-01-01T00:00:00Z"} | /updated | four digits
            """)
    void namesWhatIsWrongAndWhere(String json, String path, String problem) {
        assertThatThrownBy(() -> read(json, Subscription.class))
                .isInstanceOfSatisfying(
                        JsonFormatException.class, e -> assertThat(e.path()).isEqualTo(path))
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"failures":2147483648}                       | /failures
            {"failures":1.0}                              | /failures
            {"failures":1e400}                            | /failures
            {"failures":99999999999999999999999999999999} | /failures
            {"bodyHash":9223372036854775808}              | /bodyHash
            {"bodyHash":"1"}                              | /bodyHash
            """)
    void refusesNumbersThatDoNotFit(String json, String path) {
        String full = "{\"feedId\":\"f\",\"url\":\"u\",\"nextPoll\":\"2026-11-24T08:30:00Z\"," + json.substring(1);

        assertThatThrownBy(() -> read(full, FeedState.class))
                .isInstanceOfSatisfying(
                        JsonFormatException.class, e -> assertThat(e.path()).isEqualTo(path));
    }

    @Test
    void namesThePlaceWithinArrays() {
        var article = RecordJson.write(new RandomRecords(4).next(EnrichedArticle.class));
        article.putArray("entities").addObject().put("type", "PLANET").put("name", "Mars");

        assertThatThrownBy(() -> RecordJson.read(article, EnrichedArticle.class))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("/entities/0/type: is \"PLANET\", wanted is one of PERSON, ORGANISATION, PLACE, OTHER");
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        var article = RecordJson.write(new RandomRecords(4).next(EnrichedArticle.class));
        article.putObject("language").put("tag", "en").put("confidence", Double.POSITIVE_INFINITY);

        assertThatThrownBy(() -> RecordJson.read(article, EnrichedArticle.class))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("/language/confidence");
    }

    @Test
    void isNotMovedByDepth() {
        var deep = JSON.createObjectNode();
        var inner = deep;
        for (int i = 0; i < 100_000; i++) {
            inner = inner.putObject("name");
        }

        assertThatThrownBy(() -> RecordJson.read(deep, Subscription.class))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("/name: is an object");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void refusesTextsThatAreNotJson(String text) {
        assertThatThrownBy(() -> RecordJson.read(text, Subscription.class))
                .isInstanceOfSatisfying(
                        JsonFormatException.class, e -> assertThat(e.path()).isEmpty())
                .message()
                .hasSizeLessThan(1000)
                .contains("the document");
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "",
                "{",
                "{\"name\":}",
                "{} {}",
                "<feed/>",
                "\u0000",
                "{\"name\":" + "[".repeat(1_000_000),
                "{\"name\":" + "9".repeat(1_000_000) + "}",
                "{\"" + "k".repeat(1_000_000) + "\":1}");
    }

    @Test
    void saysWhereATextIsNotJson() {
        assertThatThrownBy(() -> RecordJson.read("{\n \"name\": oops}", Subscription.class))
                .hasMessageContaining("line 2, column");
    }

    private static <T extends SpecificRecord> T read(String json, Class<T> type) {
        return RecordJson.read(json, type);
    }
}
