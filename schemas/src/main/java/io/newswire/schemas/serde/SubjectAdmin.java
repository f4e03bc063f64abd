package io.newswire.schemas.serde;

import io.newswire.schemas.TopicSpec;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;

/** Brings the subjects of a registry in line with the catalogue of topics. */
public final class SubjectAdmin {

    /** A new version must read what the one before it wrote; a registry's own default may well be to check nothing. */
    private static final String COMPATIBILITY = "BACKWARD";

    private final RegistryClient registry;
    private final SerdeConfig config;

    private SubjectAdmin(RegistryClient registry, SerdeConfig config) {
        this.registry = registry;
        this.config = config;
    }

    /**
     * Registers the schema of each topic's values and lets its subject take compatible versions only. May be called at any
     * time and by many at once. Does nothing where {@code auto.register.schemas} is false: then somebody else minds the
     * registry.
     *
     * @param clientConfig as for {@link RecordSerde#of(Class, Map)}
     * @throws InvalidConfigurationException if a schema cannot read what its predecessor in the registry wrote
     * @throws RegistryUnavailableException if no registry answers
     */
    public static void ensure(Map<String, ?> clientConfig, Collection<TopicSpec<?>> topics) {
        var config = new SerdeConfig(RecordSerde.withOurs(clientConfig));
        if (config.getBoolean(SerdeConfig.AUTO_REGISTER)) {
            var admin = new SubjectAdmin(Registries.open(config), config);
            topics.stream()
                    .filter(topic -> SpecificRecord.class.isAssignableFrom(topic.valueType()))
                    .forEach(admin::ensure);
        }
    }

    private void ensure(TopicSpec<?> topic) {
        Schema schema = SpecificData.get().getSchema(topic.valueType());
        String subject = config.naming(false).subject(topic.name(), false, schema);
        boolean known = protect(subject);
        new WriterResolver<>(registry, config, false).resolve(topic.name(), topic.valueType());
        if (!known) {
            protect(subject);
        }
    }

    /** Before a further version is registered; a subject that is not there yet may refuse it. */
    private boolean protect(String subject) {
        try {
            registry.setCompatibility(subject, COMPATIBILITY);
            return true;
        } catch (SerializationException e) {
            return false;
        }
    }
}
