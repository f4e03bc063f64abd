package io.newswire.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.newswire.ingest.article.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The article as the page describes it in JSON-LD, by schema.org's terms.
 *
 * @param node the description
 * @param named what the page describes under a name, which this one may refer to
 */
record LinkedArticle(JsonNode node, Map<String, JsonNode> named) {

    static final LinkedArticle NONE = new LinkedArticle(MissingNode.getInstance(), Map.of());

    private static final Set<String> OTHER_TYPES =
            Set.of("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting");

    static boolean isArticle(JsonNode type) {
        return each(type)
                .map(JsonNode::asText)
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1))
                .anyMatch(name -> name.endsWith("Article") || OTHER_TYPES.contains(name));
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    boolean isKnown() {
        return !node.isMissingNode();
    }

    /**
     * What it calls itself: headline or name, whichever the page's title has.
     *
     * @param title of the page
     */
    @Nullable
    String headline(String title) {
        String headline = text("headline");
        String name = text("name");
        boolean named = name != null && title.contains(name) && (headline == null || !title.contains(headline));
        return named || headline == null ? name : headline;
    }

    @Nullable
    String published() {
        return node.path("datePublished").textValue();
    }

    @Nullable
    String modified() {
        return node.path("dateModified").textValue();
    }

    @Nullable
    String language() {
        JsonNode language = node.path("inLanguage");
        return language.isTextual()
                ? language.textValue()
                : language.path("alternateName").textValue();
    }

    /** Addresses it gives itself. */
    List<String> urls() {
        JsonNode page = node.path("mainEntityOfPage");
        return Stream.of(node.path("url"), page, page.path("@id"), node.path("@id"))
                .map(JsonNode::textValue)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    String publisher() {
        return PlainText.ofHtml(follow(node.path("publisher")).path("name").textValue());
    }

    /** The names of its authors. */
    List<String> authors() {
        JsonNode authors = node.has("author") ? node.get("author") : node.path("creator");
        return each(authors)
                .map(this::follow)
                .flatMap(author -> each(author.isTextual() ? author : author.path("name")))
                .map(JsonNode::textValue)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    String image() {
        JsonNode image = follow(each(node.path("image")).findFirst().orElse(node));
        return Stream.of(image, image.path("url"), image.path("contentUrl"), node.path("thumbnailUrl"))
                .map(JsonNode::textValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether it, or a part of it, is kept from those who do not pay; null where it does not say. */
    @Nullable
    Boolean isPaid() {
        List<String> answers = Stream.concat(Stream.of(node), each(node.path("hasPart")))
                .map(part -> part.path("isAccessibleForFree").asText())
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .toList();
        return answers.isEmpty() ? null : answers.stream().anyMatch(LinkedArticle::isNo);
    }

    static boolean isNo(String answer) {
        return answer.equalsIgnoreCase("false") || answer.endsWith("schema.org/False") || answer.equals("0");
    }

    /** Its text, which may be HTML. */
    @Nullable
    String body() {
        return node.path("articleBody").textValue();
    }

    private @Nullable String text(String key) {
        return PlainText.ofHtml(node.path(key).textValue());
    }

    /** What a mere reference refers to. */
    private JsonNode follow(JsonNode reference) {
        boolean mere = reference.isObject() && reference.size() <= 2 && reference.has("@id") && !reference.has("name");
        return mere ? named.getOrDefault(reference.get("@id").asText(), reference) : reference;
    }
}
