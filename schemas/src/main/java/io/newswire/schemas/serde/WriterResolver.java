package io.newswire.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Decides which schema records are written with, in Confluent's order: register our own, else the latest, else look up. */
final class WriterResolver<T extends SpecificRecord> {

    /** How records of a schema are written. */
    record Writer<T>(int schemaId, DatumWriter<T> writer) {}

    private final RegistryClient registry;
    private final boolean isKey;
    private final SubjectNaming naming;
    private final boolean autoRegister;
    private final boolean useLatest;
    private final boolean strict;
    private final boolean normalize;
    private final boolean removeJavaProperties;

    WriterResolver(RegistryClient registry, SerdeConfig config, boolean isKey) {
        this.registry = registry;
        this.isKey = isKey;
        this.naming = config.naming(isKey);
        this.autoRegister = config.getBoolean(SerdeConfig.AUTO_REGISTER);
        this.useLatest = config.getBoolean(SerdeConfig.USE_LATEST);
        this.strict = config.getBoolean(SerdeConfig.LATEST_STRICT);
        this.normalize = config.getBoolean(SerdeConfig.NORMALIZE);
        this.removeJavaProperties = config.getBoolean(SerdeConfig.REMOVE_JAVA_PROPERTIES);
    }

    Writer<T> resolve(String topic, Class<?> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        String subject = naming.subject(topic, isKey, schema);
        DatumWriter<T> own = new SpecificDatumWriter<>(schema, model);
        if (autoRegister) {
            return new Writer<>(registry.register(subject, published(schema), normalize), own);
        }
        if (useLatest) {
            return latest(subject, schema, own);
        }
        return new Writer<>(registry.idOf(subject, published(schema), normalize), own);
    }

    private Writer<T> latest(String subject, Schema schema, DatumWriter<T> own) {
        RegisteredSchema latest = registry.latest(subject);
        if (sameEncoding(latest.schema(), schema)) {
            return new Writer<>(latest.id(), own);
        }
        if (strict) {
            requireReadable(subject, latest, schema);
        }
        return new Writer<>(latest.id(), new LatestSchemaWriter<>(own, schema, latest.schema()));
    }

    private static void requireReadable(String subject, RegisteredSchema latest, Schema schema) {
        var pair = SchemaCompatibility.checkReaderWriterCompatibility(latest.schema(), schema);
        if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new SerializationException("The latest schema of " + subject + " (id " + latest.id()
                    + ") cannot read what this program's " + schema.getFullName() + " writes: "
                    + pair.getResult().getIncompatibilities());
        }
    }

    private static boolean sameEncoding(Schema one, Schema other) {
        return SchemaNormalization.toParsingForm(one).equals(SchemaNormalization.toParsingForm(other));
    }

    private Schema published(Schema schema) {
        return removeJavaProperties ? withoutJavaProperties(schema) : schema;
    }

    /** The schema without the hint that strings be of Java's class String, which means nothing to other languages. */
    private static Schema withoutJavaProperties(Schema schema) {
        try {
            JsonNode json = new ObjectMapper().readTree(schema.toString());
            for (JsonNode holder : json.findParents(GenericData.STRING_PROP)) {
                ((ObjectNode) holder).remove(GenericData.STRING_PROP);
            }
            return new Schema.Parser().parse(json.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("a schema's text is JSON", e);
        }
    }
}
