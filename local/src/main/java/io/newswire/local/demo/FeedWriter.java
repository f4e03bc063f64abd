package io.newswire.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.newswire.local.demo.Desk.Article;
import io.newswire.local.demo.Desk.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes a desk's feed as it stands at a moment. */
final class FeedWriter {

    /** RFC 6721: how an Atom feed says that an entry is withdrawn. */
    private static final Namespace TOMBSTONES = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk desk;
    private final String address;
    private final Instant opened;

    /**
     * @param address the desk's address, without a slash at the end
     * @param opened when the newsroom opened: second 0 of the articles
     */
    FeedWriter(Desk desk, String address, Instant opened) {
        this.desk = desk;
        this.address = address;
        this.opened = opened;
    }

    String contentType() {
        return switch (desk.format()) {
            case rss -> "application/rss+xml; charset=utf-8";
            case atom -> "application/atom+xml; charset=utf-8";
            case json, push -> "application/feed+json; charset=utf-8";
        };
    }

    /** Two moments of the same state have the same feed. */
    long stateAt(long second) {
        return desk.articles().stream()
                .mapToLong(article -> (article.publishedAt(second) ? 1 : 0)
                        + (article.at(second).since() > article.at() ? 1 : 0)
                        + (article.withdrawnAt(second) ? 1 : 0))
                .sum();
    }

    String write(long second) {
        List<Article> current = desk.articles().stream()
                .filter(article -> article.publishedAt(second) && !article.withdrawnAt(second))
                .toList();
        List<Article> withdrawn = desk.articles().stream()
                .filter(article -> article.withdrawnAt(second))
                .toList();
        return switch (desk.format()) {
            case rss -> xml("rss_2.0", current, List.of(), second);
            case atom -> xml("atom_1.0", current, withdrawn, second);
            case json, push -> json(current, second);
        };
    }

    private String xml(String type, List<Article> current, List<Article> withdrawn, long second) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setUri(address);
        feed.setTitle(desk.title());
        feed.setLink(address);
        feed.setDescription(desk.title());
        feed.setLanguage(desk.language());
        feed.setEntries(current.stream().map(article -> entry(article, second)).toList());
        feed.setForeignMarkup(
                new ArrayList<>(withdrawn.stream().map(this::tombstone).toList()));
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("desk " + desk.desk() + ": " + e.getMessage(), e);
        }
    }

    private SyndEntry entry(Article article, long second) {
        Version version = article.at(second);
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(link(article));
        entry.setLink(link(article));
        entry.setTitle(version.headline());
        entry.setAuthor(article.byline());
        entry.setPublishedDate(time(article.at()));
        entry.setUpdatedDate(time(version.since()));
        entry.setDescription(content("text/plain", article.summary()));
        entry.setContents(List.of(content("text/html", html(version))));
        var category = new SyndCategoryImpl();
        category.setName(article.category());
        entry.setCategories(List.of(category));
        return entry;
    }

    private Element tombstone(Article article) {
        return new Element("deleted-entry", TOMBSTONES)
                .setAttribute("ref", link(article))
                .setAttribute("when", opened.plusSeconds(article.withdrawAt()).toString());
    }

    private String json(List<Article> current, long second) {
        ObjectNode feed = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", desk.title())
                .put("home_page_url", address)
                .put("language", desk.language());
        var items = feed.putArray("items");
        for (Article article : current) {
            Version version = article.at(second);
            ObjectNode item = items.addObject()
                    .put("id", link(article))
                    .put("url", link(article))
                    .put("title", version.headline())
                    .put("summary", article.summary())
                    .put("content_html", html(version))
                    .put("date_published", opened.plusSeconds(article.at()).toString())
                    .put("date_modified", opened.plusSeconds(version.since()).toString());
            item.putArray("authors").addObject().put("name", article.byline());
            item.putArray("tags").add(article.category());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("desk " + desk.desk() + ": " + e.getMessage(), e);
        }
    }

    /** The article's page, which is also its id. */
    String link(Article article) {
        return address + "/" + article.id();
    }

    /** The body as a page has it. */
    static String html(Version version) {
        var html = new StringBuilder();
        for (String paragraph : version.paragraphs()) {
            html.append("<p>")
                    .append(paragraph.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>\n");
        }
        return html.toString();
    }

    private Date time(int second) {
        return Date.from(opened.plusSeconds(second));
    }

    private static SyndContent content(String type, String value) {
        var content = new SyndContentImpl();
        content.setType(type);
        content.setValue(value);
        return content;
    }
}
