package io.newswire.bench.feeds;

import io.newswire.bench.feeds.PythonExpression.Actual;
import io.newswire.bench.feeds.PythonExpression.Paths;
import io.newswire.ingest.feed.ParsedFeed;
import io.newswire.record.Media;
import io.newswire.record.RawArticle;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Our articles by feedparser's names. */
final class ArticlePaths implements Paths {

    private final ParsedFeed feed;
    private final boolean sanitized;
    private boolean core = true;

    /**
     * The names of one feed.
     *
     * @param sanitized whether what is expected has had links removed that we keep until an article is shown
     */
    ArticlePaths(ParsedFeed feed, boolean sanitized) {
        this.feed = feed;
        this.sanitized = sanitized;
    }

    /** Whether only title, link, id, summary, content, times and author of items have been asked for so far. */
    boolean core() {
        return core;
    }

    @Override
    public @Nullable Actual at(List<String> path) throws NotApplicableException {
        if (path.get(0).equals("feed")) {
            core = false;
            return ofFeed(String.join("/", path.subList(1, path.size())));
        }
        if (path.size() < 3) {
            throw new NotApplicableException("entries as a whole");
        }
        Function<RawArticle, @Nullable Actual> field = field(path.subList(2, path.size()));
        int index = Integer.parseInt(path.get(1));
        return index < feed.items().size() ? field.apply(feed.items().get(index)) : null;
    }

    private @Nullable Actual ofFeed(String name) throws NotApplicableException {
        if (name.equals("title") || name.equals("title_detail/value")) {
            return Actuals.prose(sanitized, feed.title());
        }
        throw new NotApplicableException("fields of the feed itself other than its title");
    }

    private Function<RawArticle, @Nullable Actual> field(List<String> path) throws NotApplicableException {
        String name = String.join("/", path);
        return switch (name) {
            case "title", "title_detail/value" -> item -> Actuals.prose(sanitized, item.getHeadline());
            case "link", "links/0/href" -> item -> Actuals.exact(item.getUri());
            case "id", "guid" -> item -> Actuals.exact(item.getSourceItemId());
            case "summary", "description", "summary_detail/value" ->
                item -> Actuals.prose(sanitized, item.getSummary(), item.getMarkup(), item.getText());
            case "content/0/value" ->
                item -> Actuals.prose(sanitized, item.getMarkup(), item.getText(), item.getSummary());
            case "published", "published_parsed" -> item -> Actuals.time(item.getPublished());
            case "updated", "updated_parsed" -> item -> Actuals.time(item.getUpdated());
            case "author", "author_detail/name" -> item -> Actuals.person(item.getByline());
            case "authors/0/name", "authors/1/name" -> item -> Actuals.person(nth(authors(item), path.get(1)));
            default -> further(path, name);
        };
    }

    private Function<RawArticle, @Nullable Actual> further(List<String> path, String name)
            throws NotApplicableException {
        core = false;
        if (name.matches("tags/\\d+/(?:term|label)")) {
            return item -> Actuals.exact(nth(item.getTopicsGiven(), path.get(1)));
        } else if (name.matches("enclosures/\\d+/(?:href|url)")) {
            return item -> Actuals.exact(media(item, path.get(1), Media::getHref));
        } else if (name.matches("enclosures/\\d+/type")) {
            return item -> Actuals.exact(media(item, path.get(1), Media::getType));
        }
        return switch (name) {
            case "category" -> item -> Actuals.exact(nth(item.getTopicsGiven(), "0"));
            case "language" -> item -> Actuals.exact(item.getLanguage());
            case "rights", "copyright", "rights_detail/value" -> item -> Actuals.prose(sanitized, item.getRightsInfo());
            case "expired", "expired_parsed" -> item -> Actuals.time(item.getExpires());
            default -> throw new NotApplicableException("items' " + general(path));
        };
    }

    private static List<String> authors(RawArticle item) {
        return item.getByline() == null ? List.of() : List.of(item.getByline().split(", "));
    }

    private static String general(List<String> path) {
        return path.get(0) + (path.size() > 1 ? "/" + path.get(path.size() - 1) : "");
    }

    private static <T> @Nullable T nth(List<T> list, String index) {
        int i = Integer.parseInt(index);
        return i < list.size() ? list.get(i) : null;
    }

    private static @Nullable String media(RawArticle item, String index, Function<Media, @Nullable String> part) {
        Media media = nth(item.getMedia(), index);
        return media == null ? null : part.apply(media);
    }
}
