package io.newswire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.Document;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.record.Topic;
import io.newswire.schemas.MediaTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Top-level topics against labels given by hand: the share of articles whose first topic is the primary label, and the
 * mean F1 over the concepts that enough articles have; and how far confidences can be trusted.
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
        var reliability = new Reliability();
        var wrong = new ArrayList<String>();
        List<JsonNode> articles = JsonLines.read(data.resolve("topics/articles.jsonl"));
        for (JsonNode article : articles) {
            String headline = article.path("headline").textValue();
            List<String> given = new ArrayList<>();
            article.path("topics").forEach(topic -> given.add(topic.textValue()));
            List<Topic> told = topLevel(
                    analyzer.analyze(new Document(headline, article.path("text").textValue(), null))
                            .topics());
            List<String> found = told.stream().map(Topic::getCode).toList();
            if (found.isEmpty() || !found.get(0).equals(given.get(0))) {
                wrong.add(names(given) + " <- " + names(found) + "   " + headline);
            }
            told.forEach(topic -> reliability.add(topic.getConfidence(), given.contains(topic.getCode())));
            count(counts, given, found);
        }
        print(articles.size() - wrong.size(), articles.size(), counts, out);
        out.printf("topics: Brier score of what is told       %.3f%n", reliability.brier());
        reliability.lines().forEach(line -> out.println("  " + line));
        if (errors) {
            wrong.forEach(line -> out.println("  " + line));
        }
    }

    private static void print(int firstRight, int articles, Map<String, Counts> counts, PrintWriter out) {
        out.printf(
                "topics: first topic is the primary label  %.3f  (%d of %d)%n",
                (double) firstRight / articles, firstRight, articles);
        List<Counts> frequent =
                counts.values().stream().filter(c -> c.given >= ENOUGH_ARTICLES).toList();
        out.printf(
                "topics: macro-F1                          %.3f  (%d concepts with %d or more articles)%n",
                frequent.stream().mapToDouble(Counts::f1).average().orElse(0), frequent.size(), ENOUGH_ARTICLES);
        counts.forEach((code, c) -> out.printf(
                "  %-42s F1 %.2f  precision %.2f  recall %.2f  (%d given, %d found)%n",
                name(code), c.f1(), c.precision(), c.recall(), c.given, c.found));
    }

    private static List<Topic> topLevel(List<Topic> topics) {
        return topics.stream()
                .filter(topic -> MediaTopic.ofCode(topic.getCode()).isPresent())
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
