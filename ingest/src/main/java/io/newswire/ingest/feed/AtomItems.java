package io.newswire.ingest.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.article.PlainText;
import io.newswire.record.RawArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The entries of an Atom feed. */
final class AtomItems {

    private final Feed feed;
    private final FeedDocument document;
    private final Links links;
    private final List<@Nullable String> languages;

    /**
     * Entries to be read.
     *
     * @param languages of the entries, in their order, as {@link #languages} finds them
     */
    AtomItems(Feed feed, List<@Nullable String> languages, FeedDocument document, Links links) {
        this.feed = feed;
        this.languages = languages;
        this.document = document;
        this.links = links.within(feed.getXmlBase());
    }

    /** What {@code xml:lang} says of each entry, which Rome does not read. */
    static List<@Nullable String> languages(Element feed) {
        String ofFeed = feed.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        List<@Nullable String> languages = new ArrayList<>();
        for (Element entry : feed.getChildren("entry", feed.getNamespace())) {
            languages.add(entry.getAttributeValue("lang", Namespace.XML_NAMESPACE, ofFeed));
        }
        return languages;
    }

    List<RawArticle> read() {
        List<RawArticle> articles = new ArrayList<>();
        for (int i = 0; i < feed.getEntries().size(); i++) {
            articles.add(article(feed.getEntries().get(i), i < languages.size() ? languages.get(i) : null));
        }
        return articles;
    }

    private RawArticle article(Entry entry, @Nullable String language) {
        Links near = links.within(entry.getXmlBase());
        var modules = new Modules(entry.getModules());
        var article = new ArticleBuilder(document.source(), document.fetched())
                .itemId(entry.getId())
                .uri(alternate(entry, near))
                .headline(plain(entry.getTitleEx()))
                .byline(byline(entry.getAuthors()) != null ? byline(entry.getAuthors()) : byline(feed.getAuthors()))
                .language(modules.language() != null ? modules.language() : language)
                .published(time(entry.getPublished() != null ? entry.getPublished() : entry.getIssued()))
                .updated(time(entry.getUpdated() != null ? entry.getUpdated() : entry.getModified()))
                .rightsInfo(entry.getRights() != null ? entry.getRights() : feed.getRights());
        body(entry, article);
        entry.getCategories().forEach(category -> article.topic(label(category)));
        enclosures(entry, near, article);
        modules.media(near, article);
        return article.build();
    }

    private static void body(Entry entry, ArticleBuilder article) {
        Content summary = entry.getSummary();
        if (summary != null) {
            article.summary(plain(summary));
        }
        for (Content content : entry.getContents()) {
            take(content, article);
        }
        boolean onlySummary = !article.hasBody() && summary != null && summary.getValue() != null;
        if (onlySummary && isHtml(summary) && PlainText.hasMarkup(summary.getValue())) {
            article.markup(summary.getValue());
        }
    }

    private static void take(Content content, ArticleBuilder article) {
        if (isHtml(content)) {
            article.markup(content.getValue());
        } else if (isText(content)) {
            article.text(content.getValue());
        }
    }

    private static boolean isHtml(Content content) {
        return type(content).contains("html");
    }

    private static boolean isText(Content content) {
        return type(content).startsWith("text");
    }

    private static String type(Content content) {
        return content.getType() == null
                ? Content.TEXT
                : content.getType().strip().toLowerCase(Locale.ROOT);
    }

    /** Text constructs that say they are text are taken at their word: their less-than sign is one. */
    private static @Nullable String plain(@Nullable Content content) {
        if (content == null || content.getValue() == null) {
            return null;
        }
        return isHtml(content) ? PlainText.ofHtml(content.getValue()) : content.getValue();
    }

    private static @Nullable String alternate(Entry entry, Links near) {
        return entry.getAlternateLinks().stream()
                .map(Link::getHrefResolved)
                .filter(Objects::nonNull)
                .findFirst()
                .map(near::resolve)
                .orElse(null);
    }

    private static void enclosures(Entry entry, Links near, ArticleBuilder article) {
        entry.getOtherLinks().stream()
                .filter(link -> "enclosure".equals(link.getRel()))
                .forEach(link -> article.media(near.resolve(link.getHrefResolved()), link.getType()));
    }

    private static @Nullable String byline(List<SyndPerson> authors) {
        String names = authors.stream()
                .map(SyndPerson::getName)
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static @Nullable String label(Category category) {
        return category.getLabel() != null ? category.getLabel() : category.getTerm();
    }

    private static @Nullable Instant time(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
