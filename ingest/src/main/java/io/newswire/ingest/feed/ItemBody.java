package io.newswire.ingest.feed;

import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.article.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdom2.Element;

/** An item's summary and body. */
record ItemBody(Fields item, Links links) {

    void addTo(ArticleBuilder article) {
        List<Construct> own = ownTexts();
        Stream<Construct> bodies = Stream.of(
                        item.constructs(links, "content:encoded").map(Construct::asHtml),
                        item.constructs(links, "atom:content", "xhtml:body", "body", "fullitem", "content"),
                        own.stream().skip(1))
                .flatMap(Function.identity());
        addBodies(bodies.filter(Construct::hasText).toList(), article);
        Stream<Construct> ofModules = item.constructs(
                links, "atom:summary", "abstract", "dc:description", "itunes:summary", "media:description");
        Stream.concat(own.stream(), ofModules)
                .filter(Construct::hasText)
                .findFirst()
                .ifPresent(summary -> addSummary(summary, article));
    }

    /** The description and the summary of RSS: where there are both, the second is what the first sums up. */
    private List<Construct> ownTexts() {
        List<Element> children = item.element().getChildren();
        return item.all("description", "summary").stream()
                .sorted(Comparator.comparingInt(children::indexOf))
                .map(element -> item.construct(element, links))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void addBodies(List<Construct> bodies, ArticleBuilder article) {
        bodies.stream().filter(Construct::html).findFirst().ifPresent(body -> article.markup(body.value()));
        bodies.stream().filter(body -> !body.html()).findFirst().ifPresent(body -> article.text(body.value()));
    }

    /** A summary that is formatted, and beside which there is no body, is the body as well. */
    private static void addSummary(Construct summary, ArticleBuilder article) {
        article.summary(summary.plain());
        if (!article.hasBody() && summary.html() && PlainText.hasMarkup(summary.value())) {
            article.markup(summary.value());
        }
    }
}
