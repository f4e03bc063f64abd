package io.newswire.ingest.feed;

import io.newswire.ingest.article.ArticleBuilder;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * When an item was published and changed, and when it expires: of several elements for it the most exact that is a time.
 * The date of Dublin Core does not say of what it is the date; it is both where nothing else is stated.
 */
record ItemTimes(Fields item) {

    /** The end of a period as Dublin Core writes it: {@code start=2026-03-01; end=2026-04-01}. */
    private static final Pattern END = Pattern.compile("\\bend\\s*=\\s*([^;]+)");

    void addTo(ArticleBuilder article) {
        article.published(published());
        article.updated(updated());
        article.expires(expires());
    }

    private @Nullable Instant published() {
        Instant exact = time("pubdate", "atom:published", "atom:issued", "dcterms:issued", "published");
        return exact != null ? exact : time("dc:date", "date", "atom:created", "dcterms:created");
    }

    private @Nullable Instant updated() {
        Instant ofElement =
                time("atom:updated", "atom:modified", "dcterms:modified", "updated", "modified", "lastmod", "dc:date");
        return ofElement != null ? ofElement : FeedTimes.read(Fields.attribute(item.element(), "lastmod"));
    }

    private @Nullable Instant expires() {
        Instant ofElement = time("expirationdate");
        return ofElement != null ? ofElement : FeedTimes.read(end(item.text("dcterms:valid")));
    }

    private static @Nullable String end(@Nullable String period) {
        Matcher matcher = END.matcher(period == null ? "" : period);
        return matcher.find() ? matcher.group(1) : null;
    }

    private @Nullable Instant time(String... names) {
        for (String name : names) {
            Instant time = last(name);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** What stands twice is overwritten by the later one. */
    private @Nullable Instant last(String name) {
        Instant last = null;
        for (Element field : item.all(name)) {
            Instant time = FeedTimes.read(Values.text(field));
            last = time == null ? last : time;
        }
        return last;
    }
}
