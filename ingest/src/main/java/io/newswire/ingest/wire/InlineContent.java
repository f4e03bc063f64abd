package io.newswire.ingest.wire;

import io.newswire.ingest.article.ArticleBuilder;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** The content of a newsItem: renditions of the same thing, the first of each kind of which is taken. */
final class InlineContent {

    private final ArticleBuilder article;
    private boolean hasText;
    private boolean hasMarkup;

    InlineContent(ArticleBuilder article) {
        this.article = article;
    }

    void addAll(Element item) {
        for (Element set : Xml.children(item, "contentSet")) {
            for (Element content : set.getChildren()) {
                switch (content.getName()) {
                    case "inlineXML" -> content.getChildren().forEach(this::add);
                    case "inlineData" -> add(content.getText(), Xml.attribute(content, "contenttype"), content);
                    case "remoteContent" ->
                        article.media(Xml.attribute(content, "href"), Xml.attribute(content, "contenttype"));
                    default -> {
                        // Of a kind that comes with a later version of the format.
                    }
                }
            }
        }
    }

    private void add(Element root) {
        if (root.getName().equals("nitf")) {
            var nitf = new Nitf(root);
            nitf.media(article);
            if (!article.hasHeadline()) {
                article.headline(nitf.headline());
            }
            text(nitf.text());
        } else {
            Element body = Xml.first(root, "body");
            markup(Markup.of(body != null ? body : root));
        }
    }

    private void add(String data, @Nullable String type, Element content) {
        boolean binary = Xml.attribute(content, "encoding") != null;
        if (type != null && type.contains("html")) {
            markup(data);
        } else if (!binary && (type == null || type.startsWith("text/plain"))) {
            text(data);
        }
    }

    private void text(@Nullable String text) {
        if (!hasText && text != null && !text.isBlank()) {
            article.text(text.strip());
            hasText = true;
        }
    }

    private void markup(String markup) {
        if (!hasMarkup && !markup.isBlank()) {
            article.markup(markup.strip());
            hasMarkup = true;
        }
    }
}
