package io.newswire.schemas.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Both directions of one type of record.
 *
 * @param <T> type of the records
 */
public final class RecordSerde<T extends SpecificRecord> implements Serde<T> {

    private final RecordSerializer<T> serializer;
    private final RecordDeserializer<T> deserializer;

    /** For Kafka, which then calls {@link #configure}. */
    public RecordSerde() {
        this(null, null);
    }

    private RecordSerde(@Nullable Class<T> type, @Nullable RegistryClient registry) {
        this.serializer = new RecordSerializer<>(registry);
        this.deserializer = new RecordDeserializer<>(registry, type);
    }

    /**
     * A serde for values that asks the registry of some settings.
     *
     * @param clientConfig with {@code schema.registry.url} and other keys of Confluent's; keys of Kafka clients are let
     *     be
     * @throws org.apache.kafka.common.config.ConfigException naming the setting that is wrong or not supported
     */
    public static <T extends SpecificRecord> RecordSerde<T> of(Class<T> type, Map<String, ?> clientConfig) {
        return configured(type, Registries.open(new SerdeConfig(clientConfig)), clientConfig);
    }

    /** A serde for values that asks a given registry, with the default settings. */
    public static <T extends SpecificRecord> RecordSerde<T> of(Class<T> type, RegistryClient registry) {
        return configured(type, registry, Map.of(SerdeConfig.URL, "mock://given"));
    }

    private static <T extends SpecificRecord> RecordSerde<T> configured(
            Class<T> type, RegistryClient registry, Map<String, ?> clientConfig) {
        var serde = new RecordSerde<>(type, registry);
        serde.configure(withOurs(clientConfig), false);
        return serde;
    }

    /** Generated classes are all that is read, and other languages have no use for Java's hints in the schemas. */
    static Map<String, Object> withOurs(Map<String, ?> clientConfig) {
        var settings = new HashMap<String, Object>(clientConfig);
        settings.put(SerdeConfig.SPECIFIC_READER, true);
        settings.put(SerdeConfig.REMOVE_JAVA_PROPERTIES, true);
        return settings;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        serializer.configure(settings, isKey);
        deserializer.configure(settings, isKey);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}
