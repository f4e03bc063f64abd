package io.newswire.ingest.fulltext;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.ingest.fulltext.PageOutcome.Kind;
import io.newswire.record.RawArticle;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives articles that have only a summary the text of their page. The pages of one feed are read one after the other, for a
 * limited time; an article whose page cannot be read, has no article, or comes too late, goes on as it is. So a page costs
 * an article some of its freshness at most, and never its place.
 */
public final class FullTexts {

    private static final Logger LOG = LoggerFactory.getLogger(FullTexts.class);

    /** For all pages of one poll: two dozen of one host, which has five seconds between them. */
    private static final Duration TIME = Duration.ofMinutes(2);

    private final PageSource pages;
    private final PageText text;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Duration time;

    /** Where pages come from; the result never fails, it is a {@link FetchResult.Failure} then. */
    public interface PageSource {

        /**
         * Reads a page.
         *
         * @param feed address of the feed that links to it
         */
        CompletableFuture<FetchResult> read(URI page, URI feed);
    }

    /** Takes pages from where they are read politely. */
    public FullTexts(PageSource pages, MeterRegistry metrics, Clock clock) {
        this(pages, metrics, clock, TIME);
    }

    FullTexts(PageSource pages, MeterRegistry metrics, Clock clock, Duration time) {
        this.pages = pages;
        this.text = new PageText(new ArticleExtractor(clock));
        this.metrics = metrics;
        this.clock = clock;
        this.time = time;
    }

    /**
     * Completes what a poll brought.
     *
     * @param feed address of the feed, as a person typed it
     * @return the same articles in the same order; it never fails
     */
    public CompletableFuture<List<RawArticle>> complete(List<RawArticle> articles, URI feed) {
        Instant deadline = clock.instant().plus(time);
        CompletableFuture<List<RawArticle>> all = completedFuture(new ArrayList<>());
        for (RawArticle article : articles) {
            all = all.thenCompose(done -> complete(article, feed, deadline).thenApply(completed -> {
                done.add(completed);
                return done;
            }));
        }
        return all;
    }

    private CompletableFuture<RawArticle> complete(RawArticle article, URI feed, Instant deadline) {
        URI page = text.pageOf(article);
        if (page == null) {
            return completedFuture(article);
        }
        long left = Duration.between(clock.instant(), deadline).toMillis();
        CompletableFuture<PageOutcome> outcome = left <= 0
                ? completedFuture(new PageOutcome(article, Kind.LATE))
                : completedFuture(page)
                        .thenCompose(address -> read(address, feed))
                        .thenApply(result -> outcome(article, result))
                        .exceptionally(cause -> unexpected(article, cause))
                        .completeOnTimeout(new PageOutcome(article, Kind.LATE), left, TimeUnit.MILLISECONDS);
        return outcome.thenApply(this::counted);
    }

    /** A server that stumbled is asked once more. */
    private CompletableFuture<FetchResult> read(URI page, URI feed) {
        return pages.read(page, feed).thenCompose(result -> {
            boolean stumbled = result instanceof FetchResult.Failure failure
                    && failure.status() >= 500
                    && failure.retryAfter() == null;
            return stumbled ? pages.read(page, feed) : completedFuture(result);
        });
    }

    private PageOutcome outcome(RawArticle article, FetchResult result) {
        if (result instanceof FetchResult.Content content) {
            return text.complete(article, content)
                    .map(completed -> new PageOutcome(completed, Kind.READ))
                    .orElseGet(() -> new PageOutcome(article, Kind.NO_ARTICLE));
        }
        if (result instanceof FetchResult.Failure failure) {
            LOG.info("Article {} goes without its full text: {}", article.getId(), failure.reason());
        }
        return new PageOutcome(article, Kind.FAILED);
    }

    private static PageOutcome unexpected(RawArticle article, Throwable cause) {
        LOG.error("Reading the page of article {} went wrong in a way nobody thought of", article.getId(), cause);
        return new PageOutcome(article, Kind.FAILED);
    }

    private RawArticle counted(PageOutcome outcome) {
        String kind = outcome.kind().name().toLowerCase(Locale.ROOT);
        metrics.counter("newswire.ingest.pages", "outcome", kind).increment();
        return outcome.article();
    }
}
