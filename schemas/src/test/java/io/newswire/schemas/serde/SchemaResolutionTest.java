package io.newswire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Run;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which schema records are written with: our own where it may be registered, else the latest, else the one looked up. */
class SchemaResolutionTest {

    private static final String SUBJECT = "topic-value";

    /** As Run might look to another program: other order, one field more, one less. */
    private static final Schema OTHER = new Schema.Parser().parse("""
            {"type": "record", "name": "Run", "namespace": "io.newswire.record", "fields": [
              {"name": "created", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "note", "type": "string", "default": "none"},
              {"name": "name", "type": "string"}]}""");

    private static final Schema UNREADABLE = new Schema.Parser().parse("""
            {"type": "record", "name": "Run", "namespace": "io.newswire.record", "fields": [
              {"name": "priority", "type": "int"}]}""");

    private final String scope = UUID.randomUUID().toString();
    private final MockRegistryClient registry = MockRegistryClient.forScope(scope);
    private Run run;

    @BeforeEach
    void makeRecord() {
        run = Run.newBuilder()
                .setName("v2")
                .setCreated(Instant.ofEpochMilli(1234))
                .build();
    }

    private byte[] write(Map<String, ?> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("schema.registry.url", "mock://" + scope);
        return RecordSerde.of(Run.class, settings).serializer().serialize("topic", run);
    }

    private static int id(byte[] bytes) {
        return ByteBuffer.wrap(bytes, 1, 4).getInt();
    }

    @Test
    void registersItsOwnFirstWhateverTheLatest() {
        registry.register(SUBJECT, OTHER, false);

        byte[] bytes = write(Map.of("use.latest.version", true));

        assertThat(registry.byId(id(bytes)).getField("from")).isNotNull();
    }

    @Test
    void writesWithTheLatestWhereItMayNotRegister() throws Exception {
        int latest = registry.register(SUBJECT, OTHER, false);

        byte[] bytes = write(Map.of("auto.register.schemas", false, "use.latest.version", true));

        assertThat(id(bytes)).isEqualTo(latest);
        GenericRecord read = new GenericDatumReader<GenericRecord>(OTHER)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
        assertThat(read.get("created")).isEqualTo(1234L);
        assertThat(read.get("note")).hasToString("none");
        assertThat(read.get("name")).hasToString("v2");
    }

    @Test
    void refusesALatestThatCannotReadWhatItWrites() {
        registry.register(SUBJECT, UNREADABLE, false);

        assertThatThrownBy(() -> write(Map.of("auto.register.schemas", false, "use.latest.version", true)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(SUBJECT)
                .hasMessageContaining("priority");
        assertThatThrownBy(() -> write(Map.of(
                        "auto.register.schemas",
                        false,
                        "use.latest.version",
                        true,
                        "latest.compatibility.strict",
                        false)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("priority");
    }

    @Test
    void looksItsOwnUpOtherwise() {
        int own = id(write(Map.of()));
        registry.register(SUBJECT, OTHER, false);

        assertThat(id(write(Map.of("auto.register.schemas", false)))).isEqualTo(own);
    }

    @Test
    void saysWhatToDoAboutASchemaThatNobodyRegistered() {
        assertThatThrownBy(() -> write(Map.of("auto.register.schemas", false)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(SUBJECT);
    }

    @Test
    void readsWhatOtherVersionsWrote() {
        registry.register(SUBJECT, OTHER, false);
        byte[] bytes = write(Map.of("auto.register.schemas", false, "use.latest.version", true));

        assertThat(RecordSerde.of(Run.class, registry).deserializer().deserialize("topic", bytes))
                .isEqualTo(run);
    }
}
