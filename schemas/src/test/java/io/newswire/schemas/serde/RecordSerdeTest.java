package io.newswire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.FeedDefinition;
import io.newswire.record.RawArticle;
import io.newswire.record.Subscription;
import io.newswire.schemas.RandomRecords;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordSerdeTest {

    private static final String TOPIC = "news.test";

    private final MockRegistryClient registry = new MockRegistryClient();
    private final RecordSerde<Subscription> serde = RecordSerde.of(Subscription.class, registry);
    private final Subscription subscription = Subscription.newBuilder()
            .setName("harbours")
            .setQuery("harbour OR port")
            .setUpdated(Instant.parse("2026-11-24T08:30:00Z"))
            .build();

    static Stream<SpecificRecord> records() {
        return RandomRecords.ofEveryType();
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsBackWhatItWrites(SpecificRecord record) {
        roundTrip(record);
    }

    private <T extends SpecificRecord> void roundTrip(T record) {
        @SuppressWarnings("unchecked")
        RecordSerde<T> any = RecordSerde.of((Class<T>) record.getClass(), registry);

        byte[] bytes = any.serializer().serialize(TOPIC, record);

        assertThat(any.deserializer().deserialize(TOPIC, bytes)).isEqualTo(record);
    }

    @Test
    void beginsWithAZeroByteAndTheSchemaIdOfTheTopicsSubject() {
        byte[] bytes = serde.serializer().serialize(TOPIC, subscription);

        assertThat(bytes[0]).isZero();
        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt())
                .isEqualTo(registry.latest(TOPIC + "-value").id());
    }

    @Test
    void registersSchemasWithoutJavasHints() {
        serde.serializer().serialize(TOPIC, subscription);

        assertThat(registry.latest(TOPIC + "-value").schema().toString()).doesNotContain("avro.java.string");
    }

    @Test
    void takesNullForNull() {
        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void sharesAMockRegistryByItsName() {
        Map<String, String> settings = Map.of("schema.registry.url", "mock://shares-by-name");
        byte[] bytes = RecordSerde.of(Subscription.class, settings).serializer().serialize(TOPIC, subscription);

        assertThat(RecordSerde.of(Subscription.class, settings).deserializer().deserialize(TOPIC, bytes))
                .isEqualTo(subscription);
    }

    @Test
    void writesOneThingCorrectlyAfterAnotherFailedHalfway() {
        var bad = RawArticle.newBuilder(new RandomRecords(1).next(RawArticle.class))
                .build();
        bad.put(RawArticle.getClassSchema().getField("sourceItemId").pos(), null);
        var good = new RandomRecords(2).next(RawArticle.class);
        RecordSerde<RawArticle> articles = RecordSerde.of(RawArticle.class, registry);

        assertThatThrownBy(() -> articles.serializer().serialize(TOPIC, bad))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("RawArticle")
                .hasMessageContaining(TOPIC)
                .hasMessageContaining("sourceItemId");
        byte[] bytes = articles.serializer().serialize(TOPIC, good);

        assertThat(articles.deserializer().deserialize(TOPIC, bytes)).isEqualTo(good);
    }

    @Test
    void refusesBytesThatAreNotOurs() {
        refuses(new byte[0], "only 0 bytes");
        refuses("{\"json\": true}".getBytes(java.nio.charset.StandardCharsets.UTF_8), "begins with byte 123");
        refuses(new byte[] {0, 0, 0, 1, 0}, "No schema has the id 256");
    }

    @Test
    void refusesCutAndLengthenedRecords() {
        byte[] bytes = serde.serializer().serialize(TOPIC, subscription);

        for (int length = 5; length < bytes.length; length++) {
            refuses(Arrays.copyOf(bytes, length), "Cannot read a record of topic " + TOPIC);
        }
        refuses(Arrays.copyOf(bytes, bytes.length + 1), "bytes are left");
    }

    @Test
    void refusesALengthThatTheBytesDoNotHaveWithoutAllocatingIt() {
        byte[] bytes = serde.serializer().serialize(TOPIC, subscription);
        // The first field's length, as a variable-length number: 2^31 - 9.
        byte[] huge = {0, bytes[1], bytes[2], bytes[3], bytes[4], (byte) 0xEE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 15
        };

        refuses(huge, "Cannot read");
    }

    @Test
    void refusesARecordOfAnotherType() {
        var feed = new RandomRecords(3).next(FeedDefinition.class);
        byte[] bytes =
                RecordSerde.of(FeedDefinition.class, registry).serializer().serialize(TOPIC, feed);

        refuses(bytes, "FeedDefinition");
    }

    private void refuses(byte[] bytes, String why) {
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(TOPIC)
                .hasMessageContaining(why);
    }

    @Test
    void readsARecordWhoseSchemaIdIsInAHeader() {
        byte[] bytes = serde.serializer().serialize(TOPIC, subscription);
        var headers = new RecordHeaders();
        headers.add("__value_schema_id", Arrays.copyOf(bytes, 5));

        assertThat(serde.deserializer().deserialize(TOPIC, headers, Arrays.copyOfRange(bytes, 5, bytes.length)))
                .isEqualTo(subscription);
    }

    @Test
    void saysThatItCannotReadA128BitSchemaId() {
        var headers = new RecordHeaders();
        headers.add("__value_schema_id", new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, headers, new byte[] {2, 2}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("__value_schema_id")
                .hasMessageContaining("PrefixSchemaIdSerializer");
    }
}
