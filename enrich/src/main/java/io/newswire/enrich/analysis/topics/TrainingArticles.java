package io.newswire.enrich.analysis.topics;

import io.newswire.schemas.MediaTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads labelled articles from text files. Each starts with a line such as {@code topics: sport, health | athletics}: the
 * top-level concepts, the main one first, and after the bar those below, parted by semicolons, all by their labels. Then
 * comes the headline, then the text; a line of three hyphens parts it from the next.
 */
public final class TrainingArticles {
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---$\\n");
    private static final String TOPICS = "topics: ";

    private final Map<String, MediaTopic> tops = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /** Knows the labels of these concepts. */
    public TrainingArticles(List<TopicConcept> concepts) {
        for (MediaTopic top : MediaTopic.values()) {
            tops.put(top.slug(), top);
        }
        concepts.forEach(
                concept -> codes.put(concept.rule().getLabel(), concept.rule().getCode()));
    }

    /**
     * All articles of the {@code .txt} files in a folder, in the order of the files' names.
     *
     * @throws IllegalArgumentException if a label is none, with its file and line
     */
    public List<LabelledArticle> read(Path folder) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                read(file, articles);
            }
        }
        return articles;
    }

    private void read(Path file, List<LabelledArticle> articles) throws IOException {
        long line = 1;
        for (String article : SEPARATOR.split(Files.readString(file), -1)) {
            articles.add(article(article, file + ":" + line));
            line += article.lines().count() + 1;
        }
    }

    private LabelledArticle article(String article, String place) {
        String[] parts = article.split("\n", 3);
        if (parts.length < 3 || !parts[0].startsWith(TOPICS)) {
            throw new IllegalArgumentException(
                    place + ": an article has topics, a headline and text, unlike: " + parts[0]);
        }
        try {
            return labelled(parts[0].substring(TOPICS.length()), parts[1], parts[2].strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    /** An article with the labels of one line. */
    public LabelledArticle labelled(String labels, String headline, String text) {
        String[] levels = labels.split("\\|", 2);
        List<MediaTopic> above = new ArrayList<>();
        for (String top : levels[0].strip().split(", ", -1)) {
            above.add(known(tops, top.replace(' ', '-')));
        }
        List<String> below = new ArrayList<>();
        for (String label :
                levels.length == 1 ? new String[0] : levels[1].strip().split("; ", -1)) {
            below.add(known(codes, label));
        }
        return new LabelledArticle(headline, text, above, below);
    }

    private static <T> T known(Map<String, T> all, String label) {
        T found = all.get(label);
        if (found == null) {
            throw new IllegalArgumentException("'" + label + "' is no label of a concept with a rule");
        }
        return found;
    }
}
