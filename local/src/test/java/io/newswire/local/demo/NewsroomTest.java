package io.newswire.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.local.demo.Desk.Article;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NewsroomTest {

    private static final Instant OPENED = Instant.parse("2026-03-03T08:00:00Z");
    private static final long AFTER_ALL = 3600;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void has_at_least_two_hundred_articles_at_fifteen_desks_in_five_languages() {
        List<Desk> desks = Newsroom.desks();

        assertThat(desks).hasSizeGreaterThanOrEqualTo(15);
        assertThat(desks.stream().map(Desk::language).distinct()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(articles(desks)).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void has_edits_withdrawals_embargoes_and_copies() {
        List<Article> articles = articles(Newsroom.desks());

        assertThat(articles).anyMatch(article -> article.edit() != null);
        assertThat(articles).anyMatch(article -> article.withdrawAt() != null);
        assertThat(articles).anyMatch(article -> article.embargoSeconds() != null);
        assertThat(articles).anyMatch(article -> article.copyOf() != null);
    }

    @Test
    void gives_every_article_an_id_of_its_own() {
        assertThat(articles(Newsroom.desks()).stream().map(Article::id)).doesNotHaveDuplicates();
    }

    @Test
    void publishes_each_article_at_its_second_and_its_edit_later() throws Exception {
        Desk desk = Newsroom.desks().stream()
                .filter(d ->
                        d.format() == Desk.Format.rss && d.articles().stream().anyMatch(a -> a.edit() != null))
                .findFirst()
                .orElseThrow();
        Article edited = desk.articles().stream()
                .filter(article -> article.edit() != null)
                .findFirst()
                .orElseThrow();

        assertThat(feedAt(edited.at() - 1, desk)).doesNotContain(edited.id());
        assertThat(feedAt(edited.at(), desk)).contains(edited.id());
        assertThat(feedAt(edited.edit().at(), desk)).contains(edited.id()).isNotEqualTo(feedAt(edited.at(), desk));
    }

    @Test
    void answers_304_while_nothing_has_changed() throws Exception {
        try (Newsroom newsroom = openedAgo(AFTER_ALL)) {
            URI feed = URI.create(newsroom.feeds().get(0));
            String etag = http.send(HttpRequest.newBuilder(feed).build(), HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();

            var again =
                    HttpRequest.newBuilder(feed).header("If-None-Match", etag).build();

            assertThat(http.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void says_in_atom_that_an_entry_is_withdrawn_and_its_page_is_gone() throws Exception {
        Desk desk = Newsroom.desks().stream()
                .filter(d ->
                        d.format() == Desk.Format.atom && d.articles().stream().anyMatch(a -> a.withdrawAt() != null))
                .findFirst()
                .orElseThrow();
        Article withdrawn = desk.articles().stream()
                .filter(article -> article.withdrawAt() != null)
                .findFirst()
                .orElseThrow();

        try (Newsroom newsroom = openedAgo(AFTER_ALL)) {
            String address = newsroom.address() + "/" + desk.desk();
            assertThat(get(address).body()).contains("deleted-entry").contains(withdrawn.id());
            assertThat(get(address + "/" + withdrawn.id()).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void pushes_an_embargoed_article_with_the_time_it_is_held_until() {
        try (Newsroom newsroom = openedAgo(0)) {
            assertThat(newsroom.pushed(OPENED.plusSeconds(AFTER_ALL)))
                    .map(PushedArticle::ninjs)
                    .anyMatch(ninjs -> ninjs.has("embargoedUntil"))
                    .anyMatch(ninjs -> ninjs.get("pubStatus").asText().equals("canceled"));
        }
    }

    private String feedAt(long second, Desk desk) throws IOException, InterruptedException {
        try (Newsroom newsroom = openedAgo(second)) {
            return get(newsroom.address() + "/" + desk.desk()).body().replace(newsroom.address(), "");
        }
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Newsroom openedAgo(long seconds) {
        return Newsroom.open(0, OPENED, Clock.fixed(OPENED.plusSeconds(seconds), ZoneOffset.UTC));
    }

    private static List<Article> articles(List<Desk> desks) {
        return desks.stream().flatMap(desk -> desk.articles().stream()).collect(Collectors.toList());
    }
}
