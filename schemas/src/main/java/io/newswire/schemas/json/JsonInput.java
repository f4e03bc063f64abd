package io.newswire.schemas.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * JSON to values of records. Goes as deep as the schema does, whatever the depth of the JSON, and looks at the keys of the
 * schema only.
 */
final class JsonInput {

    private final SpecificData model;

    JsonInput(SpecificData model) {
        this.model = model;
    }

    SpecificRecord record(JsonNode json, Schema schema, String path) {
        if (!json.isObject()) {
            throw JsonScalars.wrong(json, path, "an object (" + schema.getName() + ")");
        }
        var record = (SpecificRecord) model.newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), field(json.get(field.name()), field, path + "/" + field.name()));
        }
        return record;
    }

    private @Nullable Object field(@Nullable JsonNode json, Schema.Field field, String path) {
        if (json != null && !json.isNull()) {
            return value(json, field.schema(), path);
        }
        if (field.schema().getType() == Schema.Type.ARRAY) {
            return new ArrayList<>();
        }
        if (!field.hasDefaultValue()) {
            throw new JsonFormatException(path, "is missing");
        }
        return model.getDefaultValue(field);
    }

    private Object value(JsonNode json, Schema schema, String path) {
        return switch (schema.getType()) {
            case RECORD -> record(json, schema, path);
            case ARRAY -> array(json, schema.getElementType(), path);
            case UNION -> value(json, branch(json, schema, path), path);
            case ENUM -> symbol(json, schema, path);
            default -> JsonScalars.read(json, schema, path);
        };
    }

    private List<Object> array(JsonNode json, Schema element, String path) {
        if (!json.isArray()) {
            throw JsonScalars.wrong(json, path, "an array");
        }
        var items = new ArrayList<>(json.size());
        for (JsonNode item : json) {
            items.add(value(item, element, path + "/" + items.size()));
        }
        return items;
    }

    private Object symbol(JsonNode json, Schema schema, String path) {
        if (!json.isTextual() || !schema.hasEnumSymbol(json.textValue())) {
            throw JsonScalars.wrong(json, path, "one of " + String.join(", ", schema.getEnumSymbols()));
        }
        return model.createEnum(json.textValue(), schema);
    }

    /** The branch that is meant: the only one beside null, or the first record whose required keys are there. */
    private static Schema branch(JsonNode json, Schema union, String path) {
        List<Schema> branches = union.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .toList();
        if (branches.size() == 1) {
            return branches.get(0);
        }
        return branches.stream()
                .filter(branch -> requiredKeys(branch).stream().allMatch(json::hasNonNull))
                .findFirst()
                .orElseThrow(() -> JsonScalars.wrong(
                        json,
                        path,
                        branches.stream()
                                .map(branch -> branch.getName() + " with " + String.join(", ", requiredKeys(branch)))
                                .collect(Collectors.joining(", or "))));
    }

    private static List<String> requiredKeys(Schema record) {
        return record.getFields().stream()
                .filter(field -> !field.hasDefaultValue() && field.schema().getType() != Schema.Type.ARRAY)
                .map(Schema.Field::name)
                .toList();
    }
}
