package io.newswire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.Document;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.record.Topic;
import io.newswire.schemas.MediaTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Top-level topics against labels given by hand: the share of articles whose first topic is the primary label, and the
 * mean F1 over the concepts that enough articles have.
 */
final class TopicScore implements Score {

    private static final int ENOUGH_ARTICLES = 5;

    @Override
    public String part() {
        return "topics";
    }

    @Override
    public void run(Path data, boolean errors, PrintWriter out) throws IOException {
        var analyzer = new Analyzer(Knowledge.builtIn());
        var counts = new TreeMap<String, Counts>();
        var wrong = new ArrayList<String>();
        int articles = 0;
        int firstRight = 0;
        for (JsonNode article : articles(data.resolve("topics/articles.jsonl"))) {
            List<String> given = new ArrayList<>();
            article.path("topics").forEach(topic -> given.add(topic.textValue()));
            List<String> found = topLevel(analyzer.analyze(new Document(
                            article.path("headline").textValue(),
                            article.path("text").textValue(),
                            null))
                    .topics());
            articles++;
            if (!found.isEmpty() && found.get(0).equals(given.get(0))) {
                firstRight++;
            } else {
                wrong.add(names(given) + " <- " + names(found) + "   "
                        + article.path("headline").textValue());
            }
            count(counts, given, found);
        }
        out.printf(
                "topics: first topic is the primary label  %.3f  (%d of %d)%n",
                (double) firstRight / articles, firstRight, articles);
        List<Counts> frequent =
                counts.values().stream().filter(c -> c.given >= ENOUGH_ARTICLES).toList();
        out.printf(
                "topics: macro-F1                          %.3f  (%d concepts with %d or more articles)%n",
                frequent.stream().mapToDouble(Counts::f1).average().orElse(0), frequent.size(), ENOUGH_ARTICLES);
        counts.forEach((code, c) -> out.printf(
                "  %-36s F1 %.2f  precision %.2f  recall %.2f  (%d given, %d found)%n",
                name(code), c.f1(), c.precision(), c.recall(), c.given, c.found));
        if (errors) {
            wrong.forEach(line -> out.println("  " + line));
        }
    }

    private static List<JsonNode> articles(Path file) throws IOException {
        var mapper = new ObjectMapper();
        var articles = new ArrayList<JsonNode>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                articles.add(mapper.readTree(line));
            }
        }
        return articles;
    }

    private static List<String> topLevel(List<Topic> topics) {
        return topics.stream()
                .map(Topic::getCode)
                .filter(code -> MediaTopic.ofCode(code).isPresent())
                .toList();
    }

    private static void count(Map<String, Counts> counts, List<String> given, List<String> found) {
        given.forEach(code -> counts.computeIfAbsent(code, c -> new Counts()).given++);
        found.forEach(code -> {
            Counts concept = counts.computeIfAbsent(code, c -> new Counts());
            concept.found++;
            concept.right += given.contains(code) ? 1 : 0;
        });
    }

    private static String names(List<String> codes) {
        return codes.stream().map(TopicScore::name).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The label of a top-level concept; of another one its code. */
    private static String name(String code) {
        return MediaTopic.ofCode(code).map(MediaTopic::label).orElse(code);
    }

    private static final class Counts {
        private int given;
        private int found;
        private int right;

        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return given == 0 ? 0 : (double) right / given;
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (given + found);
        }
    }
}
