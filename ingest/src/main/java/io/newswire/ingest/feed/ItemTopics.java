package io.newswire.ingest.feed;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.article.PlainText;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** The categories and keywords of an item. */
record ItemTopics(Fields item) {

    void addTo(ArticleBuilder article) {
        item.all("category", "atom:category", "media:category", "itunes:category").stream()
                .flatMap(category -> Stream.concat(Stream.of(category), category.getChildren().stream()))
                .map(ItemTopics::label)
                .forEach(article::topic);
        item.texts("dc:subject", "atom:subject").map(PlainText::ofHtml).forEach(article::topic);
        item.texts("media:keywords", "itunes:keywords", "keywords")
                .flatMap(keywords -> Stream.of(keywords.split(",", -1)))
                .map(PlainText::ofHtml)
                .forEach(article::topic);
    }

    private static @Nullable String label(Element category) {
        return Stream.of("label", "text", "term")
                .map(name -> category.getAttributeValue(name))
                .filter(label -> label != null && !label.isBlank())
                .findFirst()
                .orElseGet(() -> PlainText.ofHtml(Values.text(category)));
    }
}
