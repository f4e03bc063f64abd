package io.newswire.schemas.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.newswire.record.Run;
import io.newswire.schemas.RandomRecords;
import io.newswire.schemas.serde.MockRegistryClient;
import io.newswire.schemas.serde.RecordDeserializer;
import io.newswire.schemas.serde.RecordSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our serializers beside Confluent's, with the same settings, each with an empty registry of its own: what one writes, the
 * other writes too, byte for byte, schema ids included, and reads.
 */
class ConfluentReferenceTest {

    private static final String TOPIC = "news.reference";

    private final String scope = UUID.randomUUID().toString();
    private final KafkaAvroSerializer theirSerializer = new KafkaAvroSerializer();
    private final KafkaAvroDeserializer theirDeserializer = new KafkaAvroDeserializer();
    private final RecordSerializer<SpecificRecord> ourSerializer = new RecordSerializer<>();
    private final RecordDeserializer<SpecificRecord> ourDeserializer = new RecordDeserializer<>();

    static Stream<SpecificRecord> records() {
        return RandomRecords.ofEveryType();
    }

    private void configure(Map<String, ?> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("schema.registry.url", "mock://" + scope);
        settings.put("specific.avro.reader", true);
        theirSerializer.configure(settings, false);
        theirDeserializer.configure(settings, false);
        ourSerializer.configure(settings, false);
        ourDeserializer.configure(settings, false);
    }

    @ParameterizedTest
    @MethodSource("records")
    void writesTheSameBytes(SpecificRecord record) {
        configure(Map.of());

        assertThat(ourSerializer.serialize(TOPIC, record)).isEqualTo(theirSerializer.serialize(TOPIC, record));
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsWhatTheOtherWrites(SpecificRecord record) {
        configure(Map.of());
        byte[] ours = ourSerializer.serialize(TOPIC, record);
        byte[] theirs = theirSerializer.serialize(TOPIC, record);

        assertThat(theirDeserializer.deserialize(TOPIC, ours)).isEqualTo(record);
        assertThat(ourDeserializer.deserialize(TOPIC, theirs)).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void registersTheSameSchemaUnderTheSameSubject(SpecificRecord record) throws Exception {
        for (String naming : new String[] {"TopicNameStrategy", "RecordNameStrategy", "TopicRecordNameStrategy"}) {
            for (boolean remove : new boolean[] {true, false}) {
                configure(Map.of(
                        "avro.remove.java.properties",
                        remove,
                        "value.subject.name.strategy",
                        "io.confluent.kafka.serializers.subject." + naming));
                ourSerializer.serialize(TOPIC + remove, record);
                theirSerializer.serialize(TOPIC + remove, record);
                assertSameSubjects();
            }
        }
    }

    private void assertSameSubjects() throws Exception {
        var theirs = MockSchemaRegistry.getClientForScope(scope);
        var ours = MockRegistryClient.forScope(scope);
        for (String subject : theirs.getAllSubjects()) {
            assertThat(ours.latest(subject).schema().toString())
                    .isEqualTo(theirs.getLatestSchemaMetadata(subject).getSchema());
        }
    }

    @Test
    void treatsNothingAsNothing() {
        configure(Map.of());

        assertThat(theirSerializer.serialize(TOPIC, null)).isNull();
        assertThat(ourSerializer.serialize(TOPIC, null)).isNull();
        assertThat(theirDeserializer.deserialize(TOPIC, null)).isNull();
        assertThat(ourDeserializer.deserialize(TOPIC, (byte[]) null)).isNull();
    }

    @Test
    void refusesTheSameBytesWithTheSameKindOfException() throws IOException {
        configure(Map.of());

        for (byte[] bytes : new byte[][] {{1, 0, 0, 0, 1, 0}, {0, 0, 0, 9, 9, 0}}) {
            assertThatThrownBy(() -> theirDeserializer.deserialize(TOPIC, bytes))
                    .isInstanceOf(SerializationException.class);
            assertThatThrownBy(() -> ourDeserializer.deserialize(TOPIC, bytes))
                    .isInstanceOf(SerializationException.class);
        }
    }

    /** They write a generated record's fields by their positions in the latest schema; ours resolves. */
    @Test
    void differsWhereTheLatestSchemaHasAnotherOrder() throws Exception {
        Schema latest = new Schema.Parser().parse("""
                {"type": "record", "name": "Run", "namespace": "io.newswire.record", "fields": [
                  {"name": "note", "type": "string", "default": "none"},
                  {"name": "name", "type": "string"},
                  {"name": "created", "type": {"type": "long", "logicalType": "timestamp-millis"}}]}""");
        MockSchemaRegistry.getClientForScope(scope).register(TOPIC + "-value", new AvroSchema(latest));
        MockRegistryClient.forScope(scope).register(TOPIC + "-value", latest, false);
        configure(Map.of("auto.register.schemas", false, "use.latest.version", true));
        Run run = Run.newBuilder().setName("v2").setCreated(Instant.EPOCH).build();

        byte[] ours = ourSerializer.serialize(TOPIC, run);

        assertThat(ourDeserializer.deserialize(TOPIC, ours)).extracting("name").isEqualTo("v2");
        assertThatThrownBy(() -> theirSerializer.serialize(TOPIC, run)).isInstanceOf(SerializationException.class);
    }

    @Test
    void refusesASchemaThatMayNotBeRegistered() {
        configure(Map.of("auto.register.schemas", false));
        SpecificRecord record = RandomRecords.ofEveryType().findFirst().orElseThrow();

        assertThatThrownBy(() -> theirSerializer.serialize(TOPIC, record)).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> ourSerializer.serialize(TOPIC, record)).isInstanceOf(SerializationException.class);
    }
}
