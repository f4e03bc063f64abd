package io.newswire.ingest.feed;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.article.PlainText;
import io.newswire.record.RawArticle;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The items of an RSS channel, RSS 1.0's among them. */
final class RssItems {

    /** The author as RSS 2.0 wants it: {@code ann@example.com (Ann Example)}. */
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s+\\(([^()]+)\\)");

    private final Channel channel;
    private final FeedDocument document;
    private final Links links;

    RssItems(Channel channel, FeedDocument document, Links links) {
        this.channel = channel;
        this.document = document;
        this.links = links;
    }

    List<RawArticle> read() {
        return channel.getItems().stream().map(this::article).toList();
    }

    private RawArticle article(Item item) {
        var modules = new Modules(item.getModules());
        Guid guid = item.getGuid();
        String link = links.resolve(item.getLink());
        var article = new ArticleBuilder(document.source(), document.fetched())
                .itemId(guid == null ? null : guid.getValue())
                .itemId(item.getUri())
                .itemId(link)
                .uri(link != null ? link : permalink(guid))
                .headline(PlainText.ofHtml(item.getTitle()))
                .byline(PlainText.ofHtml(byline(item, modules)))
                .language(modules.language() != null ? modules.language() : channel.getLanguage())
                .published(time(item.getPubDate() != null ? item.getPubDate() : modules.date()))
                .expires(time(item.getExpirationDate()))
                .rightsInfo(PlainText.ofHtml(modules.rights() != null ? modules.rights() : channel.getCopyright()));
        body(item, modules, article);
        topics(item, modules, article);
        media(item, modules, article);
        return article.build();
    }

    private static void body(Item item, Modules modules, ArticleBuilder article) {
        String description =
                item.getDescription() == null ? null : item.getDescription().getValue();
        String encoded = encoded(item, modules);
        if (encoded != null) {
            article.markup(encoded);
        } else if (description != null && PlainText.hasMarkup(description)) {
            article.markup(description);
        }
        article.summary(PlainText.ofHtml(description));
    }

    private static @Nullable String encoded(Item item, Modules modules) {
        if (modules.encoded() != null) {
            return modules.encoded();
        }
        Content content = item.getContent();
        return content == null ? null : content.getValue();
    }

    private static @Nullable String byline(Item item, Modules modules) {
        if (!modules.creators().isEmpty()) {
            return String.join(", ", modules.creators());
        }
        if (item.getAuthor() == null) {
            return null;
        }
        Matcher matcher = ADDRESS_AND_NAME.matcher(item.getAuthor().strip());
        return matcher.matches() ? matcher.group(1) : item.getAuthor();
    }

    private static void topics(Item item, Modules modules, ArticleBuilder article) {
        item.getCategories().forEach(category -> article.topic(PlainText.ofHtml(category.getValue())));
        modules.subjects().forEach(article::topic);
    }

    private void media(Item item, Modules modules, ArticleBuilder article) {
        item.getEnclosures()
                .forEach(enclosure -> article.media(links.resolve(enclosure.getUrl()), enclosure.getType()));
        modules.media(links, article);
    }

    private @Nullable String permalink(@Nullable Guid guid) {
        boolean address = guid != null && guid.isPermaLink() && guid.getValue() != null;
        return address && guid.getValue().strip().startsWith("http") ? links.resolve(guid.getValue()) : null;
    }

    private static @Nullable Instant time(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
