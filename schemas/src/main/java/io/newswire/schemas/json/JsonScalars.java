package io.newswire.schemas.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Single values of JSON to those of Avro. */
final class JsonScalars {

    /** How much of a wrong value its error repeats. */
    private static final int SHOWN = 40;

    private JsonScalars() {}

    static Object read(JsonNode json, Schema schema, String path) {
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return time(json, path);
        }
        return switch (schema.getType()) {
            case STRING -> {
                require(json.isTextual(), json, path, "a string");
                yield json.textValue();
            }
            case BOOLEAN -> {
                require(json.isBoolean(), json, path, "true or false");
                yield json.booleanValue();
            }
            case INT -> {
                require(json.isIntegralNumber() && json.canConvertToInt(), json, path, "an integer of 32 bits");
                yield json.intValue();
            }
            case LONG -> {
                require(json.isIntegralNumber() && json.canConvertToLong(), json, path, "an integer of 64 bits");
                yield json.longValue();
            }
            case DOUBLE -> {
                require(json.isNumber() && Double.isFinite(json.doubleValue()), json, path, "a number");
                yield json.doubleValue();
            }
            default -> throw new IllegalArgumentException("no JSON form is defined for " + schema.getType());
        };
    }

    /** RFC 3339, whose years have four digits. */
    private static Instant time(JsonNode json, String path) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(json.isTextual() ? json.textValue() : "");
            require(time.getYear() >= 0 && time.getYear() <= 9999, json, path, "a year of four digits");
            return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw wrong(json, path, "a time such as 2026-11-24T08:30:00Z");
        }
    }

    private static void require(boolean right, JsonNode json, String path, String wanted) {
        if (!right) {
            throw wrong(json, path, wanted);
        }
    }

    static JsonFormatException wrong(JsonNode json, String path, String wanted) {
        return new JsonFormatException(path, "is " + shown(json) + ", wanted is " + wanted);
    }

    private static String shown(JsonNode json) {
        if (json.isContainerNode() || json.isMissingNode()) {
            return json.getNodeType() == JsonNodeType.MISSING
                    ? "missing"
                    : "an " + json.getNodeType().name().toLowerCase(Locale.ROOT);
        }
        String text = json.asText();
        String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return json.isTextual() ? TextNode.valueOf(cut).toString() : cut;
    }
}
