package io.newswire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.enrich.EnrichFilter;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.stories.StoryFilter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Articles put into stories, against the events of ECB+ that they tell; they are enriched, and arrive in several orders. */
final class StoryScore implements Score {

    private static final int ORDERS = 4;

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public String part() {
        return "stories";
    }

    @Override
    public void run(Path data, boolean errors, PrintWriter out) throws IOException {
        List<Map<String, String>> groupings = groupings(data.resolve("stories/ecbplus/ECB_Dev_corpus.txt"));
        List<BCubed> scores = groupings.stream()
                .map(found -> BCubed.of(found, EcbPlus::event))
                .toList();
        Map<String, String> first = groupings.get(0);
        out.printf(
                "stories: B-cubed F1 by event  %.3f  precision %.3f  recall %.3f  (%d articles, %d events, %d orders)%n",
                mean(scores, BCubed::f1),
                mean(scores, BCubed::precision),
                mean(scores, BCubed::recall),
                first.size(),
                first.keySet().stream().map(EcbPlus::event).distinct().count(),
                ORDERS);
        if (errors) {
            listMixed("event", "stories", first, EcbPlus::event, first::get, out);
            listMixed("story", "events", first, first::get, EcbPlus::event, out);
        }
    }

    /** The stories that a corpus is put into, as document to story, in each order of arrival. */
    List<Map<String, String>> groupings(Path corpus) throws IOException {
        var analyzer = new Analyzer(Knowledge.builtIn());
        var enrich = new EnrichFilter(analyzer);
        var enriched = new ArrayList<JsonNode>();
        for (var text : new TreeMap<>(EcbPlus.texts(corpus)).entrySet()) {
            String article = mapper.createObjectNode()
                    .put("uri", text.getKey())
                    .put("text", text.getValue())
                    .toString();
            enriched.add(mapper.readTree(enrich.apply(article)));
        }
        var groupings = new ArrayList<Map<String, String>>();
        for (int order = 0; order < ORDERS; order++) {
            var arriving = new ArrayList<>(enriched);
            Collections.shuffle(arriving, new Random(order));
            groupings.add(stories(arriving, new StoryFilter()));
        }
        return groupings;
    }

    private static Map<String, String> stories(List<JsonNode> articles, StoryFilter filter) {
        var stories = new HashMap<String, String>();
        for (JsonNode article : articles) {
            filter.apply(article).forEach(told -> note(told, stories));
        }
        return stories;
    }

    /** Merges and splits count: what is scored is where the articles are in the end. */
    private static void note(JsonNode told, Map<String, String> stories) {
        if (told.has("uri")) {
            stories.put(told.path("uri").textValue(), told.path("story").textValue());
        } else if (told.has("into")) {
            told.path("articles")
                    .forEach(uri ->
                            stories.put(uri.textValue(), told.path("into").textValue()));
        }
    }

    private static double mean(List<BCubed> scores, ToDoubleFunction<BCubed> figure) {
        return scores.stream().mapToDouble(figure).average().orElse(0);
    }

    /** In one order of arrival: the groups of one kind that are in several of the other. */
    private static void listMixed(
            String kind,
            String others,
            Map<String, String> found,
            Function<String, String> group,
            Function<String, String> other,
            PrintWriter out) {
        var counts = new TreeMap<String, Map<String, Long>>(found.keySet().stream()
                .collect(Collectors.groupingBy(group, Collectors.groupingBy(other, Collectors.counting()))));
        counts.values().removeIf(parts -> parts.size() == 1);
        counts.forEach(
                (name, parts) -> out.printf("  %s %s is in %d %s: %s%n", kind, name, parts.size(), others, parts));
    }
}
