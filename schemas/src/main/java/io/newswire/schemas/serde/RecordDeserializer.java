package io.newswire.schemas.serde;

import java.io.IOException;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in Confluent's wire format to records. Configured with Confluent's keys; a key of theirs that is not supported is
 * refused. Safe for use by many threads once configured.
 *
 * @param <T> type of the records
 */
public final class RecordDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private final @Nullable RegistryClient givenRegistry;
    private final @Nullable Class<T> givenType;
    private @Nullable ReaderResolver<T> resolver;
    private BoundedCache<Integer, DatumReader<T>> readers = new BoundedCache<>(1);
    private boolean isKey;

    /** For Kafka, which then calls {@link #configure}. */
    public RecordDeserializer() {
        this(null, null);
    }

    /** Asks the given registry, whatever address the settings name, and reads into the given type. */
    RecordDeserializer(@Nullable RegistryClient registry, @Nullable Class<T> type) {
        this.givenRegistry = registry;
        this.givenType = type;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean forKeys) {
        var config = new SerdeConfig(settings);
        if (!config.getBoolean(SerdeConfig.SPECIFIC_READER)) {
            throw new ConfigException(
                    SerdeConfig.SPECIFIC_READER, false, "set it to true: records are read into generated classes only");
        }
        RegistryClient registry = givenRegistry == null ? Registries.open(config) : givenRegistry;
        isKey = forKeys;
        resolver = new ReaderResolver<>(registry, givenType == null ? typeOf(config) : givenType);
        readers = new BoundedCache<>(config.getInt(SerdeConfig.MAX_SCHEMAS));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Class<T> typeOf(SerdeConfig config) {
        String key = isKey ? SerdeConfig.SPECIFIC_KEY_TYPE : SerdeConfig.SPECIFIC_VALUE_TYPE;
        Class<?> type = config.getClass(key);
        if (type != null && !SpecificRecord.class.isAssignableFrom(type)) {
            throw new ConfigException(key, type.getName(), "it is not a class generated from an Avro schema");
        }
        return (Class<T>) type;
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        return deserialize(topic, null, bytes);
    }

    /**
     * Reads a record.
     *
     * @param headers where newer clients of Confluent put the schema's id
     * @return the record; null for null
     * @throws SerializationException if these bytes are no such record
     * @throws RegistryUnavailableException if no registry answers
     */
    @Override
    public @Nullable T deserialize(String topic, @Nullable Headers headers, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            WireFormat.Frame frame = WireFormat.read(bytes, headers, isKey);
            return decode(readers.get(frame.schemaId(), this::resolve), bytes, frame.start());
        } catch (SerializationException e) {
            throw unreadable(topic, e);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | ClassCastException e) {
            throw unreadable(topic, e);
        } catch (StackOverflowError e) {
            throw unreadable(topic, e);
        }
    }

    private DatumReader<T> resolve(int schemaId) {
        if (resolver == null) {
            throw new IllegalStateException("configure() has not been called");
        }
        return resolver.resolve(schemaId);
    }

    private static <T> T decode(DatumReader<T> reader, byte[] bytes, int start) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, start, bytes.length - start, null);
        @SuppressWarnings("NullAway")
        T record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new IOException("bytes are left after the record's end");
        }
        return record;
    }

    private static SerializationException unreadable(String topic, Throwable why) {
        return new SerializationException("Cannot read a record of topic " + topic + ": " + why, why);
    }
}
