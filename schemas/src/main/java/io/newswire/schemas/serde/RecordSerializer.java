package io.newswire.schemas.serde;

import java.io.IOException;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Records to bytes in Confluent's wire format. Configured with Confluent's keys; a key of theirs that is not supported is
 * refused. Safe for use by many threads once configured.
 *
 * @param <T> type of the records
 */
public final class RecordSerializer<T extends SpecificRecord> implements Serializer<T> {

    private record Route(String topic, Class<?> type) {}

    private final ThreadLocal<EncodeBuffer> buffers = ThreadLocal.withInitial(EncodeBuffer::new);
    private final @Nullable RegistryClient givenRegistry;
    private @Nullable WriterResolver<T> resolver;
    private BoundedCache<Route, WriterResolver.Writer<T>> writers = new BoundedCache<>(1);

    /** For Kafka, which then calls {@link #configure}. */
    public RecordSerializer() {
        this(null);
    }

    /** Asks the given registry, whatever address the settings name. */
    RecordSerializer(@Nullable RegistryClient registry) {
        this.givenRegistry = registry;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        var config = new SerdeConfig(settings);
        RegistryClient registry = givenRegistry == null ? Registries.open(config) : givenRegistry;
        resolver = new WriterResolver<>(registry, config, isKey);
        writers = new BoundedCache<>(config.getInt(SerdeConfig.MAX_SCHEMAS));
    }

    /**
     * Writes a record.
     *
     * @return the bytes; null for null
     * @throws SerializationException if the record lacks something, or the registry does not know its schema and may not
     *     be told
     * @throws RegistryUnavailableException if no registry answers
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T record) {
        if (record == null) {
            return null;
        }
        var route = new Route(topic, record.getClass());
        WriterResolver.Writer<T> writer = writers.get(route, this::resolve);
        try {
            return buffers.get().encode(writer.schemaId(), writer.writer(), record);
        } catch (IOException | AvroRuntimeException | NullPointerException | ClassCastException e) {
            throw new SerializationException(
                    "Cannot write a record of " + route.type().getName() + " for topic " + topic + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private WriterResolver.Writer<T> resolve(Route route) {
        if (resolver == null) {
            throw new IllegalStateException("configure() has not been called");
        }
        return resolver.resolve(route.topic(), route.type());
    }
}
