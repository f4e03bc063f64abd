package io.newswire.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.newswire.ingest.article.PlainText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article as the page describes it in JSON-LD, by schema.org's terms. */
record LinkedArticle(JsonNode node) {

    private static final Set<String> TYPES = Set.of(
            "NewsArticle",
            "Article",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting");

    /** The first article that any script of the page describes; an empty one where there is none. */
    static LinkedArticle of(Document page) {
        var mapper = new ObjectMapper();
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<JsonNode> article = find(parse(mapper, script.data()));
            if (article.isPresent()) {
                return new LinkedArticle(article.get());
            }
        }
        return new LinkedArticle(MissingNode.getInstance());
    }

    private static JsonNode parse(ObjectMapper mapper, String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Articles stand alone, in an array, in a graph, or under mainEntity. */
    private static Optional<JsonNode> find(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            if (isArticle(node.path("@type"))) {
                return Optional.of(node);
            }
            if (node.isArray()) {
                node.forEach(open::add);
            } else {
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
            }
            open.removeIf(JsonNode::isMissingNode);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        Stream<JsonNode> types = type.isArray() ? StreamSupport.stream(type.spliterator(), false) : Stream.of(type);
        return types.anyMatch(one -> TYPES.contains(one.asText()));
    }

    @Nullable
    String headline() {
        return PlainText.ofHtml(node.path("headline").textValue());
    }

    @Nullable
    String published() {
        return node.path("datePublished").textValue();
    }

    @Nullable
    String language() {
        return node.path("inLanguage").textValue();
    }

    @Nullable
    String url() {
        String main = node.path("mainEntityOfPage").path("@id").textValue();
        String url = node.path("url").textValue();
        return Stream.of(url == null ? "" : url, main == null ? "" : main)
                .filter(candidate -> candidate.startsWith("http"))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String byline() {
        JsonNode author = node.path("author");
        Stream<JsonNode> authors =
                author.isArray() ? StreamSupport.stream(author.spliterator(), false) : Stream.of(author);
        String names = authors.map(one ->
                        one.isTextual() ? one.textValue() : one.path("name").asText())
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    @Nullable
    String image() {
        JsonNode image = node.path("image");
        JsonNode first = image.isArray() ? image.path(0) : image;
        return first.isTextual() ? first.textValue() : first.path("url").textValue();
    }

    /** The body, where the page gives it as text with its paragraphs. */
    @Nullable
    String body() {
        String body = node.path("articleBody").textValue();
        if (body == null || PlainText.hasMarkup(body)) {
            return null;
        }
        String paragraphs =
                body.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
        return paragraphs.contains("\n\n") ? paragraphs : null;
    }
}
