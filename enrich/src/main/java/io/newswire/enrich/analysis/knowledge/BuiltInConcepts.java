package io.newswire.enrich.analysis.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.topics.QueryCheck;
import io.newswire.enrich.analysis.topics.TopicConcept;
import io.newswire.record.TopicRule;
import io.newswire.schemas.MediaTopic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the concepts that Newswire knows, with their rules: {@code topics/<slug>.txt} holds the query of a top-level
 * concept; {@code topics/<slug>-concepts.txt} those of the concepts below it, for English texts, each after a line such as
 * {@code [medtop:20000849] baseball}. Lines that start with {@code #} are skipped; groups and phrases end on the line that
 * they start on.
 */
public final class BuiltInConcepts {
    private static final Pattern CONCEPT = Pattern.compile("\\[(medtop:\\d{8})] (.+)");

    private BuiltInConcepts() {}

    /**
     * All of them, the top-level ones and, after each, those below it.
     *
     * @throws IllegalArgumentException if a query makes no sense, with its file, its line, and what to do
     */
    public static List<TopicConcept> load() {
        try {
            List<TopicConcept> concepts = new ArrayList<>();
            for (MediaTopic topic : MediaTopic.values()) {
                String file = "topics/" + topic.slug();
                concepts.add(top(topic, file + ".txt", lines(file + ".txt")));
                concepts.addAll(below(topic, file + "-concepts.txt", lines(file + "-concepts.txt")));
            }
            return List.copyOf(concepts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in rules of topics", e);
        }
    }

    static TopicConcept top(MediaTopic topic, String file, List<String> lines) {
        String query = query(file, lines, 0, lines.size());
        return new TopicConcept(topic, new TopicRule(topic.code(), topic.label(), query));
    }

    static List<TopicConcept> below(MediaTopic topic, String file, List<String> lines) {
        ArrayDeque<TopicConcept> concepts = new ArrayDeque<>();
        int end = lines.size();
        for (int i = end - 1; i >= 0; i--) {
            Matcher concept = CONCEPT.matcher(lines.get(i));
            if (concept.matches()) {
                String query = "@en\n" + query(file, lines, i + 1, end);
                concepts.addFirst(new TopicConcept(topic, new TopicRule(concept.group(1), concept.group(2), query)));
                end = i;
            }
        }
        if (!query(file, lines, 0, end).isEmpty()) {
            throw new IllegalArgumentException(
                    file + ":1: a query is of no concept: put a line such as [medtop:20000849] baseball before it");
        }
        return List.copyOf(concepts);
    }

    private static String query(String file, List<String> lines, int from, int to) {
        List<String> query = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String line = lines.get(i);
            if (!line.isBlank() && line.charAt(0) != '#') {
                check(line, file + ":" + (i + 1));
                query.add(line);
            }
        }
        return String.join("\n", query);
    }

    private static void check(String query, String place) {
        QueryCheck.problems(query).stream().findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(place + ": " + problem.what());
        });
    }

    private static List<String> lines(String name) throws IOException {
        InputStream in = BuiltInConcepts.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the class path has no " + name + " beside " + BuiltInConcepts.class.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().toList();
        }
    }
}
