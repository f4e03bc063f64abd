package io.newswire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.newswire.record.PubStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks values up under the first of several keys that is there and not null. */
record Keys(JsonNode json) {

    JsonNode node(String... keys) {
        String key = present(keys);
        return key == null ? MissingNode.getInstance() : json.get(key);
    }

    private @Nullable String present(String... keys) {
        return Arrays.stream(keys).filter(json::hasNonNull).findFirst().orElse(null);
    }

    @Nullable
    String text(String... keys) throws ArticleFormatException {
        String key = present(keys);
        if (key == null) {
            return null;
        }
        JsonNode value = json.get(key);
        if (!value.isTextual()) {
            throw new ArticleFormatException("/" + key, "a string is wanted here, not " + ArticleJson.kind(value));
        }
        return value.textValue();
    }

    /** Since ninjs 2, headlines and the like are arrays of {@code {"role", "value"}}. */
    @Nullable
    String textOrFirst(String... keys) throws ArticleFormatException {
        String key = present(keys);
        if (key == null || !json.get(key).isArray()) {
            return text(keys);
        }
        JsonNode main = mainFirst(key).stream().findFirst().orElse(MissingNode.getInstance());
        return main.isTextual() ? main.textValue() : main.path("value").textValue();
    }

    /** The values of an array, with those first whose role is main. */
    List<JsonNode> mainFirst(String key) throws ArticleFormatException {
        var values = new ArrayList<JsonNode>();
        array(key).forEach(values::add);
        values.sort(Comparator.comparing(value -> !value.path("role").asText().equals("main")));
        return values;
    }

    JsonNode array(String... keys) throws ArticleFormatException {
        String key = present(keys);
        if (key == null) {
            return MissingNode.getInstance();
        }
        JsonNode value = json.get(key);
        if (!value.isArray()) {
            throw new ArticleFormatException("/" + key, "an array is wanted here, not " + ArticleJson.kind(value));
        }
        return value;
    }

    @Nullable
    Instant time(String... keys) throws ArticleFormatException {
        String value = text(keys);
        try {
            return value == null ? null : Times.strict(value);
        } catch (DateTimeException e) {
            throw new ArticleFormatException(
                    "/" + present(keys),
                    "a time in RFC 3339 is wanted here, such as 2026-03-01T12:00:00Z, not " + value);
        }
    }

    @Nullable
    PubStatus pubStatus(String... keys) throws ArticleFormatException {
        String value = text(keys);
        for (PubStatus status : PubStatus.values()) {
            if (status.name().equals(value)) {
                return status;
            }
        }
        if (value != null) {
            throw new ArticleFormatException(
                    "/" + present(keys), "usable, withheld or canceled is wanted here, not " + value);
        }
        return null;
    }
}
