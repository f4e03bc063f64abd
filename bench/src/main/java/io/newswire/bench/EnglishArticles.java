package io.newswire.bench;

import io.newswire.enrich.analysis.Document;
import io.newswire.enrich.analysis.knowledge.BuiltInConcepts;
import io.newswire.enrich.analysis.topics.LabelledArticle;
import io.newswire.enrich.analysis.topics.TrainingArticles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** News in English on all topics, to any length: the articles that topics are learned from, put together with others of their topic. */
final class EnglishArticles {

    /** Documents of at least so many characters have 3,000 on the average. */
    static final int USUAL_LENGTH = 2_850;

    private static final String FOLDER = "/training/topics";
    private static final Pattern PARAGRAPH_END = Pattern.compile("\n\n");

    private final List<List<LabelledArticle>> byTopic;

    private EnglishArticles(List<List<LabelledArticle>> byTopic) {
        this.byTopic = byTopic;
    }

    static EnglishArticles read() {
        URI folder = URI.create(Objects.requireNonNull(EnglishArticles.class.getResource(FOLDER), FOLDER)
                .toString());
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return new EnglishArticles(new TrainingArticles(BuiltInConcepts.load())
                    .read(jar.getPath(FOLDER)).stream()
                            .collect(Collectors.groupingBy(
                                    article -> article.tops().get(0), TreeMap::new, Collectors.toList()))
                            .values()
                            .stream()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** Each article as it is. */
    List<Document> all() {
        return byTopic.stream()
                .flatMap(List::stream)
                .map(article -> new Document(article.headline(), article.text(), "en"))
                .toList();
    }

    /** Each article once, in documents that end with the paragraph in which they reach so many characters. */
    List<Document> all(int characters) {
        var documents = new ArrayList<Document>();
        for (List<LabelledArticle> articles : byTopic) {
            Iterator<LabelledArticle> next = articles.iterator();
            while (next.hasNext()) {
                documents.add(document(next, characters));
            }
        }
        return documents;
    }

    /** One of very many documents. */
    Document any(int characters, RandomGenerator random) {
        List<LabelledArticle> articles = byTopic.get(random.nextInt(byTopic.size()));
        return document(random.ints(0, articles.size()).mapToObj(articles::get).iterator(), characters);
    }

    private static Document document(Iterator<LabelledArticle> articles, int characters) {
        LabelledArticle first = articles.next();
        var text = new StringBuilder();
        append(text, first, characters);
        while (text.length() < characters && articles.hasNext()) {
            append(text, articles.next(), characters);
        }
        return new Document(first.headline(), text.toString(), "en");
    }

    private static void append(StringBuilder text, LabelledArticle article, int characters) {
        Iterator<String> paragraphs =
                PARAGRAPH_END.splitAsStream(article.text()).iterator();
        while (text.length() < characters && paragraphs.hasNext()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraphs.next());
        }
    }
}
