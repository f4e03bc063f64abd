package io.newswire.schemas.serde;

import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What serializers and deserializers ask of a schema registry. Safe for use by many threads.
 *
 * <p>Each method throws {@link SerializationException} where the registry knows no such thing, {@link
 * RegistryUnavailableException} where it cannot be asked, and other Kafka exceptions where it refuses.
 */
public interface RegistryClient {

    /**
     * Registers a schema, unless it is registered already.
     *
     * @param normalize whether the registry may treat schemas that differ in insignificant order as the same
     * @return its id
     */
    int register(String subject, Schema schema, boolean normalize);

    /** The id of a schema that is registered under a subject already. */
    int idOf(String subject, Schema schema, boolean normalize);

    /** The newest schema of a subject. */
    RegisteredSchema latest(String subject);

    /** The schema of an id. */
    Schema byId(int id);

    /**
     * Sets which changes a subject allows.
     *
     * @param compatibility in Confluent's terms, for example {@code BACKWARD}
     */
    void setCompatibility(String subject, String compatibility);
}
