package io.newswire.ingest.fulltext;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.ingest.article.ArticleBuilder;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FullTextsTest {

    private static final URI FEED = URI.create("https://example.org/feed");

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private static final String SENTENCES =
            "The bridge over the harbour was opened to traffic again on Sunday morning, two"
                    + " weeks earlier than planned, the port authority said. Drivers had been sent round by the tunnel.";

    private static final String PAGE = "<html lang=en><title>Bridge</title><meta name=author content='Ann Lee'>"
            + "<meta property=og:image content=/a.jpg><div>" + ("<p>" + SENTENCES + "</p>").repeat(8) + "</div></html>";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<URI> asked = new ArrayList<>();

    @Test
    void givesASummaryTheTextOfItsPage() {
        RawArticle completed = complete(page -> content(PAGE), article("/1")).get(0);

        assertThat(completed.getText()).startsWith(SENTENCES + "\n\n" + SENTENCES);
        assertThat(completed.getSummary()).isEqualTo("A bridge is open.");
        assertThat(completed.getUri()).isEqualTo("https://example.org/1");
        assertThat(completed.getByline()).isEqualTo("Ann Lee");
        assertThat(completed.getLanguage()).isEqualTo("en");
        assertThat(completed.getMedia()).extracting("href").containsExactly("https://example.org/a.jpg");
        assertThat(completed.getId()).isEqualTo(article("/1").build().getId());
        assertThat(completed.getTextQuality()).isBetween(0.5, 1.0);
        assertThat(completed.getPaywall()).isNull();
        assertThat(count("read")).isOne();
    }

    @Test
    void saysThatAPageIsKeptFromThoseWhoDoNotPay() {
        String locked = PAGE.replace("<meta ", "<meta property=article:content_tier content=locked><meta ");

        assertThat(complete(page -> content(locked), article("/1")).get(0).getPaywall())
                .isTrue();
    }

    @Test
    void keepsWhatTheFeedSays() {
        RawArticle completed = complete(
                        page -> content(PAGE),
                        article("/1")
                                .byline("Bob")
                                .language("fr")
                                .published(NOW)
                                .media("https://example.org/b.jpg", null))
                .get(0);

        assertThat(completed.getByline()).isEqualTo("Bob");
        assertThat(completed.getLanguage()).isEqualTo("fr");
        assertThat(completed.getPublished()).isEqualTo(NOW);
        assertThat(completed.getMedia()).extracting("href").containsExactly("https://example.org/b.jpg");
    }

    @Test
    void asksForNoPageWhereThereIsABodyOrNothingToAskFor() {
        var given = List.of(
                article("/1").text(SENTENCES.repeat(5)),
                article("/2").markup("<p>" + SENTENCES.repeat(5) + "</p>"),
                article("/3").pubStatus(PubStatus.canceled),
                article("/4").uri("urn:example:4"),
                article("/5").uri("https://example.org/no address"));

        assertThat(complete(page -> content(PAGE), given.toArray(ArticleBuilder[]::new)))
                .isEqualTo(given.stream().map(ArticleBuilder::build).toList());
        assertThat(asked).isEmpty();
    }

    @Test
    void letsNoFailureHoldAnArticleBack() {
        List<RawArticle> completed = complete(
                page -> switch (page.getPath()) {
                    case "/1" -> failure(404);
                    case "/2" -> failedFuture(new IllegalStateException("odd"));
                    case "/3" -> throw new IllegalStateException("odder");
                    case "/4" -> content("<p>Please log in.</p>");
                    case "/5" -> content("%PDF-1.4", "application/pdf");
                    default -> content(PAGE);
                },
                article("/1"),
                article("/2"),
                article("/3"),
                article("/4"),
                article("/5"),
                article("/6"));

        assertThat(completed.subList(0, 5)).allMatch(article -> article.getText() == null);
        assertThat(completed.get(5).getText()).isNotNull();
        assertThat(count("failed")).isEqualTo(3);
        assertThat(count("no_article")).isEqualTo(2);
    }

    @Test
    void asksAServerThatStumbledOnceMore() {
        complete(page -> failure(503), article("/1"));
        complete(page -> asked.size() < 4 ? failure(500) : content(PAGE), article("/2"));
        complete(page -> failure(404), article("/3"));

        assertThat(asked).extracting(URI::getPath).containsExactly("/1", "/1", "/2", "/2", "/3");
        assertThat(count("read")).isOne();
    }

    @Test
    void stopsWhenTimeIsUp() {
        var texts = new FullTexts(
                (page, feed) -> ask(page, p -> new CompletableFuture<>()),
                metrics,
                Clock.systemUTC(),
                Duration.ofMillis(200));

        List<RawArticle> completed = texts.complete(
                        List.of(article("/1").build(), article("/2").build()), FEED)
                .join();

        assertThat(completed)
                .extracting(RawArticle::getUri)
                .containsExactly("https://example.org/1", "https://example.org/2");
        assertThat(asked).hasSize(1);
        assertThat(count("late")).isEqualTo(2);
    }

    private List<RawArticle> complete(Function<URI, CompletableFuture<FetchResult>> web, ArticleBuilder... articles) {
        var texts = new FullTexts((page, feed) -> ask(page, web), metrics, Clock.systemUTC());
        return texts.complete(
                        List.of(articles).stream().map(ArticleBuilder::build).toList(), FEED)
                .join();
    }

    private CompletableFuture<FetchResult> ask(URI page, Function<URI, CompletableFuture<FetchResult>> web) {
        asked.add(page);
        return web.apply(page);
    }

    private double count(String outcome) {
        return metrics.counter("newswire.ingest.pages", "outcome", outcome).count();
    }

    private static CompletableFuture<FetchResult> content(String html) {
        return content(html, "text/html; charset=utf-8");
    }

    private static CompletableFuture<FetchResult> content(String html, String type) {
        URI url = URI.create("https://example.org/page");
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return completedFuture(new FetchResult.Content(url, url, body, type, null, null, null, ""));
    }

    private static CompletableFuture<FetchResult> failure(int status) {
        return completedFuture(new FetchResult.Failure("status " + status, null, status));
    }

    private static ArticleBuilder article(String path) {
        Source source =
                Source.newBuilder().setId("feed").setKind(SourceKind.feed).build();
        return new ArticleBuilder(source, NOW)
                .itemId(path)
                .uri("https://example.org" + path)
                .headline("Bridge opens")
                .summary("A bridge is open.");
    }
}
