package io.newswire.schemas.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Values of records to JSON. */
final class JsonOutput {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonOutput() {}

    static ObjectNode record(SpecificRecord record) {
        ObjectNode json = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null && !(value instanceof Collection<?> items && items.isEmpty())) {
                json.set(field.name(), value(value));
            }
        }
        return json;
    }

    private static JsonNode value(Object value) {
        if (value instanceof SpecificRecord record) {
            return record(record);
        }
        if (value instanceof Collection<?> items) {
            ArrayNode array = JSON.arrayNode(items.size());
            items.forEach(item -> array.add(value(item)));
            return array;
        }
        return scalar(value);
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Integer number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Long number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Double number) {
            // JSON has no word for what is not a number.
            return Double.isFinite(number) ? JSON.numberNode(number) : JSON.nullNode();
        }
        if (value instanceof Instant time) {
            return JSON.textNode(time.truncatedTo(ChronoUnit.MILLIS).toString());
        }
        if (value instanceof CharSequence || value instanceof Enum<?>) {
            return JSON.textNode(value.toString());
        }
        throw new IllegalArgumentException("no JSON form is defined for " + value.getClass());
    }
}
