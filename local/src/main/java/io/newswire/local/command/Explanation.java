package io.newswire.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An enriched article as {@code enrich} writes it, to lines for a person: what was found, where, and because of what. */
final class Explanation implements Function<String, String> {

    /** Code points shown on either side of a mention. */
    private static final int CONTEXT = 40;

    private static final int MENTIONS = 3;

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public String apply(String enriched) {
        JsonNode article = parse(enriched);
        List<String> lines = new ArrayList<>();
        lines.add(article.path("headline").asText("(no headline)"));
        if (article.has("uri")) {
            lines.add("  " + article.get("uri").asText());
        }
        JsonNode language = article.path("language");
        add(lines, "language", language.path("tag").asText() + confidence(language));
        add(lines, "gist", article.path("gist").asText("none: the text is short, or not in English"));
        add(
                lines,
                "key phrases",
                texts(article.path("keyPhrases"), ", ", "none: nothing stands out, or not in English"));
        addAll(lines, "topics", article.path("topics"), Explanation::topic);
        addAll(lines, "entities", article.path("entities"), entity -> entity(entity, article));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> topic(JsonNode topic) {
        return List.of(topic.path("label").asText() + " (" + topic.path("code").asText() + ")" + confidence(topic)
                + ", because of: " + texts(topic.path("evidence"), ", ", "nothing"));
    }

    private static List<String> entity(JsonNode entity, JsonNode article) {
        List<String> lines = new ArrayList<>();
        JsonNode mentions = entity.path("mentions");
        lines.add(String.format(
                Locale.ROOT,
                "%s %s, %s, relevance %.2f, confidence %.2f, named %s",
                entity.path("type").asText().toLowerCase(Locale.ROOT),
                entity.path("name").asText(),
                entity.path("id").asText("nothing known by this name fits"),
                entity.path("relevance").asDouble(),
                entity.path("confidence").asDouble(),
                mentions.size() == 1 ? "once" : mentions.size() + " times"));
        for (int i = 0; i < mentions.size() && i < MENTIONS; i++) {
            lines.add("  " + mention(mentions.get(i), article));
        }
        return lines;
    }

    private static String mention(JsonNode mention, JsonNode article) {
        String field = mention.path("field").asText();
        int[] text = article.path(field).asText().codePoints().toArray();
        int start = mention.path("start").asInt();
        int end = mention.path("end").asInt();
        return field + " " + start + "-" + end + ": " + piece(text, start - CONTEXT, start) + "["
                + piece(text, start, end) + "]" + piece(text, end, end + CONTEXT);
    }

    private static String piece(int[] text, int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(text.length, end);
        return new String(text, from, Math.max(0, to - from)).replaceAll("\\s", " ");
    }

    private static String confidence(JsonNode found) {
        return String.format(
                Locale.ROOT, ", confidence %.2f", found.path("confidence").asDouble());
    }

    private static String texts(JsonNode array, String separator, String none) {
        return array.isEmpty()
                ? none
                : StreamSupport.stream(array.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(separator));
    }

    private static void addAll(
            List<String> lines, String name, JsonNode found, Function<JsonNode, List<String>> explained) {
        if (found.isEmpty()) {
            add(lines, name, "none");
        }
        String label = name;
        for (JsonNode each : found) {
            for (String part : explained.apply(each)) {
                add(lines, label, part);
                label = "";
            }
        }
    }

    private static void add(List<String> lines, String name, String value) {
        lines.add(String.format(Locale.ROOT, "  %-12s %s", name, value));
    }

    private JsonNode parse(String enriched) {
        try {
            return mapper.readTree(enriched);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is enriched is JSON", e);
        }
    }
}
