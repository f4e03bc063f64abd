package io.newswire.enrich.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Serde of what only this stream reads: Avro's single-object encoding, whose fingerprint finds the writer's schema among
 * all that ever were, which come with the code. So state outlives its schema as it does with a registry, but needs none
 * to be restored, and a registry that forbids registering is not asked to take internal records.
 */
final class StateSerde<T extends SpecificRecord> implements Serde<T>, Serializer<T>, Deserializer<T> {

    /** One schema a line, as JSON; lines are only ever added. */
    static final String HISTORY = "/io/newswire/enrich/state/history.jsonl";

    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    StateSerde(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        encoder = new BinaryMessageEncoder<>(model, schema, false);
        decoder = new BinaryMessageDecoder<>(model, schema);
        history().stream()
                .map(json -> new Schema.Parser().parse(json))
                .filter(old -> old.getFullName().equals(schema.getFullName()))
                .forEach(decoder::addSchema);
    }

    static List<String> history() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StateSerde.class.getResourceAsStream(HISTORY), HISTORY),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            ByteBuffer bytes = encoder.encode(value);
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (IOException e) {
            throw new SerializationException("cannot write state for " + topic, e);
        }
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        return bytes == null ? null : deserialize(topic, ByteBuffer.wrap(bytes));
    }

    @Override
    public @Nullable T deserialize(String topic, Headers headers, @Nullable ByteBuffer bytes) {
        return bytes == null ? null : deserialize(topic, bytes);
    }

    T deserialize(String topic, ByteBuffer bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException | AvroRuntimeException e) {
            throw new SerializationException("cannot read state of " + topic + ": not written by this stream?", e);
        }
    }

    @Override
    public Serializer<T> serializer() {
        return this;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        // Nothing can be set.
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
