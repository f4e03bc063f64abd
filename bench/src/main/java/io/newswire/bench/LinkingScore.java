package io.newswire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.Document;
import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.record.Field;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Identifiers against those that people gave to the names in 40 news articles: of the names whose thing is in the knowledge
 * the share with the right identifier, of all identifiers given the share that is right, and how much the knowledge has.
 * Names are the marks that have a capital and a Wikidata identifier, without pronouns; an identifier that stands for no Wikidata item here
 * (GeoNames) is counted apart.
 */
final class LinkingScore implements Score {

    private static final String WIKIDATA = "wikidata:";
    private static final Set<String> PRONOUNS = Set.of(
            "i", "me", "my", "you", "your", "he", "his", "him", "she", "her", "it", "its", "we", "our", "us", "they",
            "their");

    @Override
    public String part() {
        return "linking";
    }

    @Override
    public void run(Path data, boolean errors, PrintWriter out) throws IOException {
        Knowledge knowledge = Knowledge.builtIn();
        Map<String, String> items = countries(data);
        Set<String> known = new HashSet<>();
        for (Entry entry : knowledge.entries()) {
            if (entry.id() != null) {
                known.add(items.getOrDefault(entry.id(), entry.id()));
            }
        }
        Counts counts = new Counts();
        Analyzer analyzer = new Analyzer(knowledge);
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(data.resolve("linking/news-fair.benchmark.jsonl"))) {
            score(mapper.readTree(line), analyzer, items, known, counts);
        }
        counts.print(out, errors);
    }

    private static void score(
            JsonNode article, Analyzer analyzer, Map<String, String> items, Set<String> known, Counts counts) {
        String text = article.path("text").textValue();
        JsonNode part = article.path("evaluation_span");
        Map<List<Integer>, String> given = given(text, analyzer, items);
        given.keySet()
                .removeIf(span -> span.get(0) < part.get(0).intValue()
                        || span.get(1) > part.get(1).intValue());
        Map<List<Integer>, Set<String>> right = new HashMap<>();
        for (JsonNode label : article.path("labels")) {
            List<Integer> span = List.of(
                    label.path("span").get(0).intValue(),
                    label.path("span").get(1).intValue());
            right.computeIfAbsent(span, s -> new HashSet<>())
                    .add(WIKIDATA + label.path("entity_id").textValue());
        }
        right.forEach((span, ids) -> {
            if (isName(text, span)
                    && !holdsAnother(span, ids, right)
                    && ids.stream().anyMatch(id -> id.matches("wikidata:Q\\d+"))) {
                counts.names++;
                if (ids.stream().anyMatch(known::contains)) {
                    counts.known++;
                    boolean linked = ids.contains(given.getOrDefault(span, ""));
                    counts.linked += linked ? 1 : 0;
                    counts.note(linked, "missed", text, span, ids + " <- " + given.get(span));
                }
            }
        });
        given.forEach((span, id) -> {
            if (!id.startsWith(WIKIDATA)) {
                counts.others++;
                return;
            }
            boolean correct = right.getOrDefault(span, Set.of()).contains(id);
            counts.given++;
            counts.right += correct ? 1 : 0;
            counts.note(correct, "wrong ", text, span, id + ", not " + right.get(span));
        });
    }

    private static boolean isName(String text, List<Integer> span) {
        String written =
                text.substring(text.offsetByCodePoints(0, span.get(0)), text.offsetByCodePoints(0, span.get(1)));
        return Character.isUpperCase(written.codePointAt(0)) && !PRONOUNS.contains(written.toLowerCase(Locale.ROOT));
    }

    /** "Denver, Colorado" and its "Denver" are marked with one identifier: of such, the inner one counts. */
    private static boolean holdsAnother(List<Integer> span, Set<String> ids, Map<List<Integer>, Set<String>> right) {
        return right.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(span)
                        && other.getKey().get(0) >= span.get(0)
                        && other.getKey().get(1) <= span.get(1)
                        && !Collections.disjoint(other.getValue(), ids));
    }

    private static Map<List<Integer>, String> given(String text, Analyzer analyzer, Map<String, String> items) {
        Map<List<Integer>, String> given = new HashMap<>();
        analyzer.analyze(new Document(null, text, "en")).entities().forEach(entity -> {
            String id = entity.getId();
            if (id != null) {
                entity.getMentions().stream()
                        .filter(mention -> mention.getField() == Field.text)
                        .forEach(mention ->
                                given.put(List.of(mention.getStart(), mention.getEnd()), items.getOrDefault(id, id)));
            }
        });
        return given;
    }

    /** The Wikidata items of countries by the identifiers that Newswire has for them. */
    private static Map<String, String> countries(Path data) throws IOException {
        Map<String, String> items = new HashMap<>();
        List<String> lines = Files.readAllLines(data.resolve("gazetteer/natural-earth/countries.tsv"));
        List<String> columns = List.of(lines.get(0).split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            items.put(
                    "iso3166:" + fields[columns.indexOf("iso2")].toUpperCase(Locale.ROOT),
                    WIKIDATA + fields[columns.indexOf("wikidata")]);
        }
        return items;
    }

    private static final class Counts {
        private final List<String> wrong = new ArrayList<>();
        private int names;
        private int known;
        private int linked;
        private int given;
        private int right;
        private int others;

        void note(boolean correct, String what, String text, List<Integer> span, String ids) {
            if (!correct) {
                String name = text.substring(
                        text.offsetByCodePoints(0, span.get(0)), text.offsetByCodePoints(0, span.get(1)));
                wrong.add(what + " " + name + ": " + ids);
            }
        }

        void print(PrintWriter out, boolean errors) {
            out.printf(
                    "linking: names whose thing is known        %.3f  (%d of %d)%n", share(known, names), known, names);
            out.printf(
                    "linking: of these with the right id        %.3f  (%d of %d)%n",
                    share(linked, known), linked, known);
            out.printf(
                    "linking: of the ids given right            %.3f  (%d of %d)%n", share(right, given), right, given);
            out.printf("linking: ids that are no Wikidata items    %d%n", others);
            if (errors) {
                wrong.forEach(line -> out.println("  " + line));
            }
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }
}
