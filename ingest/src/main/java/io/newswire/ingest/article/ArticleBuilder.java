package io.newswire.ingest.article;

import io.newswire.record.Media;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.schemas.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Builds an article as received, with the discipline that all sources share: blank is unknown, nothing is guessed, a
 * date in the future is not believed, no field grows without bound, and characters are such as any store takes.
 */
public final class ArticleBuilder {

    /** Clocks differ, and time zones are mistaken: a day ahead is let pass. */
    private static final Duration BELIEVED_AHEAD = Duration.ofDays(1);

    /** Characters of a body; with all other fields at their largest, a record stays below the largest one taken. */
    static final int MAX_BODY = 2_000_000;

    private static final int MAX_SUMMARY = 100_000;

    private static final int MAX_LINE = 10_000;

    private static final int MAX_URL = 2_048;

    private static final int MAX_LIST = 100;

    private final Source source;
    private final Instant fetched;
    private final RawArticle.Builder article;
    private final List<String> topics = new ArrayList<>();
    private final List<Media> media = new ArrayList<>();
    private @Nullable String itemId;

    /**
     * Begins an article.
     *
     * @param source who gave it
     * @param fetched when
     */
    public ArticleBuilder(Source source, Instant fetched) {
        this.source = source;
        this.fetched = fetched;
        this.article = RawArticle.newBuilder().setSource(source).setFetched(fetched);
    }

    /** The source's own id for the item; the first that is given and not blank is taken. */
    public ArticleBuilder itemId(@Nullable String id) {
        if (itemId == null && id != null && !id.isBlank()) {
            itemId = Characters.clean(id.strip());
        }
        return this;
    }

    /** Address or identifier for readers; one longer than 2,048 characters is left out. */
    public ArticleBuilder uri(@Nullable String uri) {
        if (uri != null && !uri.isBlank() && uri.length() <= MAX_URL) {
            article.setUri(Characters.clean(uri.strip()));
        }
        return this;
    }

    /** Headline, plain text. */
    public ArticleBuilder headline(@Nullable String headline) {
        article.setHeadline(line(headline, MAX_LINE));
        return this;
    }

    /** Who wrote it, plain text. */
    public ArticleBuilder byline(@Nullable String byline) {
        article.setByline(line(byline, MAX_LINE));
        return this;
    }

    /** Summary, plain text. */
    public ArticleBuilder summary(@Nullable String summary) {
        article.setSummary(line(summary, MAX_SUMMARY));
        return this;
    }

    /** Body as plain text. */
    public ArticleBuilder text(@Nullable String text) {
        article.setText(body(text));
        return this;
    }

    /**
     * Body as plain text, from a web page.
     *
     * @param quality how likely it is the article and the whole of it, from 0 to 1
     * @param paywall whether it, or a part of it, is kept from those who do not pay; null where the page does not say
     */
    public ArticleBuilder textOfPage(@Nullable String text, double quality, @Nullable Boolean paywall) {
        article.setTextQuality(quality).setPaywall(paywall);
        return text(text);
    }

    /** Body as HTML. */
    public ArticleBuilder markup(@Nullable String markup) {
        article.setMarkup(body(markup));
        return this;
    }

    /** A language tag; one that is none is left out. */
    public ArticleBuilder language(@Nullable String tag) {
        if (tag != null) {
            String normal = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
            article.setLanguage(normal.equals("und") ? null : normal);
        }
        return this;
    }

    /** When it was first published. */
    public ArticleBuilder published(@Nullable Instant time) {
        article.setPublished(believed(time));
        return this;
    }

    /** When it was last modified. */
    public ArticleBuilder updated(@Nullable Instant time) {
        article.setUpdated(believed(time));
        return this;
    }

    /** Whether it may be shown; unknown is usable. */
    public ArticleBuilder pubStatus(@Nullable PubStatus status) {
        article.setPubStatus(status == null ? PubStatus.usable : status);
        return this;
    }

    /** Not to be shown before. */
    public ArticleBuilder embargoedUntil(@Nullable Instant time) {
        article.setEmbargoedUntil(time);
        return this;
    }

    /** Not to be shown from then on. */
    public ArticleBuilder expires(@Nullable Instant time) {
        article.setExpires(time);
        return this;
    }

    /** One category, plain text; the first hundred are kept. */
    public ArticleBuilder topic(@Nullable String topic) {
        String line = line(topic, MAX_URL);
        if (line != null && topics.size() < MAX_LIST && !topics.contains(line)) {
            topics.add(line);
        }
        return this;
    }

    /** One picture, sound or film; the first hundred are kept. */
    public ArticleBuilder media(@Nullable String href, @Nullable String type) {
        String address = href == null ? "" : Characters.clean(href.strip());
        boolean fits = !address.isEmpty() && address.length() <= MAX_URL && media.size() < MAX_LIST;
        if (fits && media.stream().noneMatch(known -> known.getHref().equals(address))) {
            media.add(new Media(address, line(type, MAX_URL)));
        }
        return this;
    }

    /** Terms of use, plain text. */
    public ArticleBuilder rightsInfo(@Nullable String rights) {
        article.setRightsInfo(line(rights, MAX_LINE));
        return this;
    }

    /** Whether there is a headline. */
    public boolean hasHeadline() {
        return article.getHeadline() != null;
    }

    /** Whether there is a body. */
    public boolean hasBody() {
        return article.getText() != null || article.getMarkup() != null;
    }

    /** The article. Without an id of the source's own, its address is its id, then a hash of what names it. */
    public RawArticle build() {
        String id = stableId();
        return article.setSourceItemId(id)
                .setId(ArticleId.of(source.getId(), id))
                .setTopicsGiven(List.copyOf(topics))
                .setMedia(List.copyOf(media))
                .build();
    }

    private String stableId() {
        String own = itemId != null ? itemId : article.getUri();
        if (own == null) {
            return idOfContent(article.getHeadline(), article.getPublished(), article.getText(), article.getMarkup());
        }
        return own.length() <= MAX_URL ? own : "sha256:" + ContentHash.hex(own);
    }

    /** An id for an item whose source gives it none of use: a hash of its headline and date, or else of what there is. */
    public static String idOfContent(RawArticle article) {
        return idOfContent(article.getHeadline(), article.getPublished(), article.getText(), article.getMarkup());
    }

    private static String idOfContent(
            @Nullable String headline, @Nullable Instant published, @Nullable String text, @Nullable String markup) {
        String body = text != null ? text : markup;
        return "sha256:" + ContentHash.hex(headline, published, headline != null ? null : body);
    }

    private @Nullable Instant believed(@Nullable Instant time) {
        return time == null || time.isAfter(fetched.plus(BELIEVED_AHEAD)) ? null : time;
    }

    private @Nullable String body(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return null;
        }
        if (body.length() > MAX_BODY) {
            article.setTruncated(true);
        }
        return Characters.clean(cut(body, MAX_BODY));
    }

    private static @Nullable String line(@Nullable String text, int max) {
        if (text == null) {
            return null;
        }
        String line = Characters.clean(cut(PlainText.collapse(text), max));
        return line.isBlank() ? null : line;
    }

    /** Cuts without leaving half a character behind. */
    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
