package io.newswire.ingest.fulltext;

import io.newswire.ingest.article.PlainText;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.extract.ExtractedArticle;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.record.Media;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which articles want the text of their page, and joins the two. */
final class PageText {

    /** Characters; a body of so many is more than a summary. */
    private static final int BODY = 700;

    /** No markup is so much longer than its text that a longer one could be a summary. */
    private static final int MARKUP = 20 * BODY;

    /** A longer text is no article. */
    private static final int LONGEST = 500_000;

    /** Less is as likely something else in the page: a notice, a list of links. */
    private static final double QUALITY = 0.3;

    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

    private static final Pattern HTML =
            Pattern.compile("\\s*(text/html|application/xhtml\\+xml)\\b", Pattern.CASE_INSENSITIVE);

    private final ArticleExtractor extractor;

    PageText(ArticleExtractor extractor) {
        this.extractor = extractor;
    }

    /** The page to read for an article; null where it has a body already, is withdrawn, or links to no page. */
    @Nullable
    URI pageOf(RawArticle article) {
        String uri = article.getUri();
        boolean wanted = uri != null
                && WEB.matcher(uri).matches()
                && article.getPubStatus() == PubStatus.usable
                && bodyLength(article) < BODY;
        try {
            return wanted ? URI.create(uri) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int bodyLength(RawArticle article) {
        String text = article.getText();
        String markup = article.getMarkup();
        if (text != null || markup == null) {
            return text == null ? 0 : text.length();
        }
        return markup.length() > MARKUP
                ? markup.length()
                : Objects.requireNonNullElse(PlainText.ofHtml(markup), "").length();
    }

    /** The article with the text of its page, and with what else it lacked; empty where the page is of no use. */
    Optional<RawArticle> complete(RawArticle article, FetchResult.Content content) {
        if (!isHtml(content.contentType())) {
            return Optional.empty();
        }
        ExtractedArticle page = extractor.extract(content.body(), content.contentType(), content.url());
        String text = page.text();
        if (text == null || page.quality() < QUALITY || text.length() > LONGEST || text.length() <= given(article)) {
            return Optional.empty();
        }
        return Optional.of(join(article, page));
    }

    private static boolean isHtml(@Nullable String contentType) {
        return contentType == null || HTML.matcher(contentType).lookingAt();
    }

    /** Characters of the longest text that the feed gave. */
    private static int given(RawArticle article) {
        int summary = article.getSummary() == null ? 0 : article.getSummary().length();
        return Math.max(summary, bodyLength(article));
    }

    private static RawArticle join(RawArticle article, ExtractedArticle page) {
        RawArticle.Builder joined = RawArticle.newBuilder(article)
                .setText(page.text())
                .setTextQuality(page.quality())
                .setPaywall(page.paywall())
                .setHeadline(article.getHeadline() != null ? article.getHeadline() : page.headline())
                .setByline(article.getByline() != null ? article.getByline() : page.byline())
                .setLanguage(article.getLanguage() != null ? article.getLanguage() : page.language())
                .setPublished(article.getPublished() != null ? article.getPublished() : page.published())
                .setUpdated(article.getUpdated() != null ? article.getUpdated() : page.modified());
        if (article.getMedia().isEmpty() && page.image() != null) {
            joined.setMedia(List.of(new Media(page.image(), null)));
        }
        return joined.build();
    }
}
