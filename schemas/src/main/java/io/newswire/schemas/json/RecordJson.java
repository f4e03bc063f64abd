package io.newswire.schemas.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records to JSON and back, by their Avro schemas.
 *
 * <p>Nulls and empty arrays are absent. An enum is its symbol; a time is RFC 3339 in UTC, in milliseconds, and may be
 * given in any offset. A value of a union of several records is told apart by its keys when it is read: the first record
 * is taken whose required keys are all there.
 */
public final class RecordJson {

    /** Bounded in depth and in the length of numbers, as Jackson is by default. */
    private static final ObjectReader READER =
            new ObjectMapper().reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RecordJson() {}

    /** The JSON of a record. */
    public static ObjectNode write(SpecificRecord record) {
        return JsonOutput.record(record);
    }

    /**
     * The record of a text that is one JSON object; as {@link #read(JsonNode, Class)}.
     *
     * @throws JsonFormatException naming the place and the problem, also for a text that is not JSON
     */
    public static <T extends SpecificRecord> T read(String text, Class<T> type) {
        JsonNode json;
        try {
            json = READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new JsonFormatException("", notJson(e));
        }
        return read(json, type);
    }

    private static String notJson(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        return "is not JSON"
                + (place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr())
                + ": " + e.getOriginalMessage();
    }

    /**
     * The record of a JSON object. Keys that the record does not have are ignored, so that newer writers can be read;
     * absent keys and nulls take the schema's default, an array is empty.
     *
     * @throws JsonFormatException naming the place and the problem, for anything that is not such a record
     */
    public static <T extends SpecificRecord> T read(JsonNode json, Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        return type.cast(new JsonInput(model).record(json, model.getSchema(type), ""));
    }
}
