package io.newswire.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** A registry behind Confluent's API. */
final class HttpRegistryClient implements RegistryClient {

    private final RegistryTransport transport;

    HttpRegistryClient(RegistryTransport transport) {
        this.transport = transport;
    }

    @Override
    public int register(String subject, Schema schema, boolean normalize) {
        String path = "/subjects/" + encode(subject) + "/versions?normalize=" + normalize;
        return id(sendToShared("POST", path, request(schema), "register " + schema.getFullName() + " as " + subject));
    }

    @Override
    public int idOf(String subject, Schema schema, boolean normalize) {
        String path = "/subjects/" + encode(subject) + "?normalize=" + normalize + "&deleted=false";
        return id(send(
                "POST",
                path,
                request(schema),
                "find " + schema.getFullName() + " in " + subject + " (register it, or set " + SerdeConfig.AUTO_REGISTER
                        + ")"));
    }

    @Override
    public RegisteredSchema latest(String subject) {
        String path = "/subjects/" + encode(subject) + "/versions/latest";
        JsonNode answer = send("GET", path, null, "read the latest schema of " + subject);
        return new RegisteredSchema(id(answer), schema(answer, "latest of " + subject));
    }

    @Override
    public Schema byId(int id) {
        JsonNode answer = send("GET", "/schemas/ids/" + id + "?fetchMaxId=false", null, "read schema " + id);
        return schema(answer, "with id " + id);
    }

    @Override
    public void setCompatibility(String subject, String compatibility) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("compatibility", compatibility);
        sendToShared("PUT", "/config/" + encode(subject), body, "set the compatibility of " + subject);
    }

    /**
     * Of two that make the first schema or the first rule of a subject at once, Apicurio refuses one, in the way it refuses
     * an incompatible schema. Asked again it knows which it is.
     */
    private JsonNode sendToShared(String method, String path, JsonNode body, String what) {
        try {
            return transport.send(method, path, body);
        } catch (RegistryRefusal refusal) {
            if (!refusal.isConflict()) {
                throw refusal.toKafka("Cannot " + what);
            }
            return send(method, path, body, what);
        }
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body, String what) {
        try {
            return transport.send(method, path, body);
        } catch (RegistryRefusal refusal) {
            throw refusal.toKafka("Cannot " + what);
        }
    }

    private static ObjectNode request(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    }

    private static int id(JsonNode answer) {
        JsonNode id = answer.path("id");
        if (!id.canConvertToInt()) {
            throw incomplete("id");
        }
        return id.intValue();
    }

    /** Parses a schema after the schemas that it refers to, which the registry keeps apart. */
    private Schema schema(JsonNode answer, String which) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new SerializationException("The schema " + which + " is not of Avro but of " + type);
        }
        try {
            var parser = new Schema.Parser().setValidateDefaults(false);
            addReferences(answer, parser, new HashSet<>());
            return parser.parse(text(answer));
        } catch (AvroRuntimeException e) {
            throw new SerializationException("The schema " + which + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void addReferences(JsonNode answer, Schema.Parser parser, Set<String> seen) {
        for (JsonNode reference : answer.path("references")) {
            String subject = reference.path("subject").asText();
            String path = "/subjects/" + encode(subject) + "/versions/"
                    + reference.path("version").asInt();
            if (seen.add(path)) {
                JsonNode referred = send("GET", path, null, "read the referred schema " + subject);
                addReferences(referred, parser, seen);
                parser.parse(text(referred));
            }
        }
    }

    private static String text(JsonNode answer) {
        JsonNode schema = answer.path("schema");
        if (!schema.isTextual()) {
            throw incomplete("schema");
        }
        return schema.textValue();
    }

    /** Says nothing about a record: what answers is no registry, or a broken one. */
    private static InvalidConfigurationException incomplete(String key) {
        return new InvalidConfigurationException(
                "The registry's answer has no '" + key + "'. Check " + SerdeConfig.URL);
    }

    private static String encode(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
