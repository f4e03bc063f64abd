package io.newswire.ingest.extract;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what scripts of JSON-LD describe: finds the articles, and what they refer to. Broken scripts are passed over. */
final class LinkedData {

    private static final int MAX_NODES = 10_000;

    private static final List<String> WAYS = List.of("@graph", "mainEntity", "mainEntityOfPage");

    private final ObjectReader reader = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build()
            .readerFor(JsonNode.class);

    /** The articles that are described, in the order of the page. */
    List<LinkedArticle> articles(List<String> scripts) {
        List<JsonNode> nodes = new ArrayList<>();
        for (String script : scripts) {
            collect(script, nodes);
        }
        Map<String, JsonNode> named = new HashMap<>();
        for (JsonNode node : nodes) {
            if (node.size() > 1) {
                named.putIfAbsent(node.path("@id").asText(), node);
            }
        }
        return nodes.stream()
                .filter(node -> LinkedArticle.isArticle(node.path("@type")))
                .map(node -> new LinkedArticle(node, named))
                .toList();
    }

    private void collect(String script, List<JsonNode> into) {
        try (MappingIterator<JsonNode> roots = reader.readValues(unwrapped(script))) {
            while (roots.hasNextValue()) {
                collect(roots.nextValue(), into);
            }
        } catch (IOException e) {
            // What stands before the error has been collected; nobody but the page's author can mend the rest.
        }
    }

    /** Some hide a script from browsers of the last century. */
    private static String unwrapped(String script) {
        int start = firstBracket(script);
        return start < 0 ? "" : script.substring(start);
    }

    private static int firstBracket(String script) {
        for (int i = 0; i < script.length(); i++) {
            boolean cdata = script.startsWith("[CDATA[", i);
            if (script.charAt(i) == '{' || (script.charAt(i) == '[' && !cdata)) {
                return i;
            }
            i += cdata ? "[CDATA[".length() - 1 : 0;
        }
        return -1;
    }

    private static void collect(JsonNode root, List<JsonNode> into) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root == null ? MissingNode.getInstance() : root));
        while (!open.isEmpty() && into.size() < MAX_NODES) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                into.add(node);
                WAYS.stream().filter(node::has).map(node::get).forEach(open::add);
            }
        }
    }
}
