package io.newswire.schemas.serde;

import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Finds out how records are read that were written with a schema. */
final class ReaderResolver<T extends SpecificRecord> {

    private final RegistryClient registry;
    private final @Nullable Class<T> type;

    /**
     * A resolver.
     *
     * @param type what is read into; null for the class that is named as the writer's schema
     */
    ReaderResolver(RegistryClient registry, @Nullable Class<T> type) {
        this.registry = registry;
        this.type = type;
    }

    DatumReader<T> resolve(int schemaId) {
        Schema written = registry.byId(schemaId);
        Class<T> into = type == null ? classOf(written) : type;
        SpecificData model = SpecificData.getForClass(into);
        return new SpecificDatumReader<>(written, model.getSchema(into), model);
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> classOf(Schema written) {
        try {
            // Not initialised before it has proved to be a record: the name may come from anybody.
            Class<?> named = Class.forName(written.getFullName(), false, Utils.getContextOrKafkaClassLoader());
            if (SpecificRecord.class.isAssignableFrom(named)) {
                return (Class<T>) named;
            }
        } catch (ClassNotFoundException e) {
            // Said below.
        }
        throw new SerializationException("no generated class is named " + written.getFullName() + "; set "
                + SerdeConfig.SPECIFIC_VALUE_TYPE + " to the class to read into");
    }
}
