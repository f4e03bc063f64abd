package io.newswire.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;

/** A registry's answer that it will not do what it was asked. */
final class RegistryRefusal extends Exception {

    private static final int MAX_REASON = 1000;

    private final int status;
    private final int code;

    private RegistryRefusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Reads Confluent's form of an error, {@code {"error_code": 40403, "message": "…"}}. */
    static RegistryRefusal of(Endpoint endpoint, int status, JsonNode answer) {
        // Apicurio knows no code for some of its refusals, and gives 0.
        int given = answer.path("error_code").asInt(status);
        int code = given == 0 ? status : given;
        String reason = answer.path("message").asText("").replaceAll("\\p{Cntrl}", " ");
        String bounded = reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) + "…" : reason;
        return new RegistryRefusal(status, code, "the registry at " + endpoint + " answers " + code + " " + bounded);
    }

    /** Subject, version or schema not found; a bare 404 comes from something that is no registry, or is elsewhere. */
    private boolean isNotFound() {
        return code / 100 == 404;
    }

    /** What was asked for does not go together with what is there. */
    boolean isConflict() {
        return status == 409;
    }

    /**
     * The exception for callers of Kafka's interfaces.
     *
     * @param what was asked for
     */
    KafkaException toKafka(String what) {
        String message = what + ": " + getMessage();
        if (isNotFound()) {
            return new SerializationException(message, this);
        }
        return switch (status) {
            case 401 -> new AuthenticationException(message + ". Check " + SerdeConfig.BASIC_SOURCE, this);
            case 403 -> new AuthorizationException(message, this);
            case 404 -> new InvalidConfigurationException(message + ". Check " + SerdeConfig.URL, this);
            default -> new InvalidConfigurationException(message, this);
        };
    }
}
