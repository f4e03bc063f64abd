package io.newswire.dashboard;

import static io.newswire.dashboard.TestArticles.article;
import static io.newswire.dashboard.TestArticles.canceled;
import static io.newswire.dashboard.TestArticles.entity;
import static io.newswire.dashboard.TestArticles.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.Entity;
import io.newswire.record.EntityType;
import io.newswire.record.Field;
import io.newswire.record.Language;
import io.newswire.record.Media;
import io.newswire.record.Mention;
import io.newswire.record.Source;
import io.newswire.record.Story;
import io.newswire.record.Topic;
import io.newswire.schemas.MediaTopic;
import io.newswire.schemas.Topics;
import io.newswire.testkit.Database;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page as a reader has it, in a real browser. */
@ExtendWith(StackExtension.class)
class PageInBrowserTest {

    private static final String ATTACK =
            "<img src=x onerror=\"document.title='owned';alert(1)\"><script>alert(2)</script>";
    private static final String SCRIPT_ADDRESS = "javascript:document.title='owned'";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    private Path userData;

    private @Nullable TestStore store;
    private @Nullable TestTopics topics;
    private @Nullable TestDashboard dashboard;
    private @Nullable Browser browser;

    @BeforeEach
    void start(Stack stack) throws IOException {
        assumeTrue(Files.isExecutable(Browser.PROGRAM), "needs " + Browser.PROGRAM + ", which is not installed here");
        Database database = stack.newDatabase();
        store = new TestStore(database);
        topics = new TestTopics(stack.clientConfig());
        topics.create(Topics.ENRICHED);
        dashboard = new TestDashboard(database, stack.clientConfig(), Map.of());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> dashboard.service().health().up());
        browser = new Browser(userData);
    }

    @AfterEach
    void stop() {
        for (AutoCloseable part : new @Nullable AutoCloseable[] {browser, dashboard, topics, store}) {
            close(part);
        }
    }

    @Test
    void nothingOfAnArticleRuns() {
        EnrichedArticle hostile = hostile();
        store.put(hostile);

        open("?article=" + hostile.getId());
        topics.send(
                "live",
                EnrichedArticle.newBuilder(hostile)
                        .setVersion(2)
                        .setHeadline("2 " + ATTACK)
                        .build());
        browser.await("document.querySelector('#reader .headline')?.textContent.startsWith('2 <img')");

        assertThat(text("#articles .headline")).isEqualTo("2 " + ATTACK);
        assertThat(text("#reader .text")).isEqualTo(ATTACK);
        assertThat(text("#reader .part")).contains(ATTACK);
        assertThat(browser.evaluate("document.title").asText()).isEqualTo("Newswire");
        assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt())
                .isEqualTo(1);
        assertThat(browser.evaluate("[...document.links].filter(a => !/^https?:$/.test(a.protocol)).length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("[...document.links].filter(a => a.host !== location.host"
                                + " && a.rel !== 'noopener noreferrer').length")
                        .asInt())
                .isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void mentionsAreMarkedAtTheirCodePoints() {
        String text = "👩🏽‍🚀🎉 In Lagos, Ann Lee met the WHO.\n\n𝔊 Lagos again: 🏟️ Lagos";
        Entity lagos = entity(EntityType.PLACE, "Lagos", "wikidata:Q8673", "", text);
        Entity overlapping = new Entity(
                EntityType.OTHER,
                "In Lagos",
                null,
                0.1,
                0.1,
                List.of(
                        new Mention(Field.text, 11, 16),
                        new Mention(Field.text, 900, 905),
                        new Mention(Field.text, 5, 5)));
        EnrichedArticle article = article("marks", now)
                .setText(text)
                .setEntities(List.of(
                        lagos,
                        entity(EntityType.PERSON, "Ann Lee", null, "", text),
                        entity(EntityType.ORGANISATION, "World Health Organization", "wikidata:Q7817", "", text, "WHO"),
                        overlapping))
                .build();
        store.put(article);

        open("?article=" + article.getId());

        String marks =
                "[...document.querySelectorAll('#reader .text mark')].map(m => m.dataset.type + ' ' + m.textContent).join('|')";
        assertThat(browser.evaluate(marks).asText())
                .isEqualTo("PLACE Lagos|PERSON Ann Lee|ORGANISATION WHO|PLACE Lagos|PLACE Lagos");
        assertThat(text("#reader .text")).isEqualTo(text);
        assertThat(browser.evaluate("[...document.querySelectorAll('#reader .found a')].map(a => a.href).join(' ')")
                        .asText())
                .isEqualTo("https://www.wikidata.org/wiki/Q8673 https://www.wikidata.org/wiki/Q7817");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void articlesArriveChangeAndLeave() {
        EnrichedArticle first = article("first words", now.minusSeconds(60)).build();
        store.put(first);
        open("");

        EnrichedArticle arriving = article("breaking news", now).build();
        topics.send("live", arriving);
        browser.await("document.querySelectorAll('#articles > li').length === 2");
        assertThat(text("#articles li:first-child .headline")).isEqualTo("breaking news");

        topics.send(
                "live",
                EnrichedArticle.newBuilder(first)
                        .setVersion(2)
                        .setHeadline("corrected words")
                        .setPaywall(true)
                        .build());
        browser.await("document.querySelector('#articles li:last-child .headline').textContent === 'corrected words'");
        assertThat(text("#articles li:last-child .corrected")).isEqualTo("Corrected · version 2");
        assertThat(text("#articles li:last-child .limited")).isEqualTo("Paywall");

        topics.send("live", canceled(arriving));
        browser.await("document.querySelectorAll('#articles > li').length === 1");
        assertThat(text("#notice")).isEqualTo("An article was withdrawn.");
        assertThat(text("#articles")).doesNotContain("breaking news");
        assertThat(text("#live-text")).isEqualTo("Live");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anOpenArticleThatIsWithdrawnIsTakenAway() {
        EnrichedArticle article = article("regretted words", now).build();
        store.put(article);
        open("?article=" + article.getId());
        assertThat(text("#reader")).contains("regretted words");

        store.put(canceled(article));
        topics.send("live", canceled(article));

        browser.await("document.querySelector('#reader').textContent.includes('was withdrawn')");
        browser.await("!document.body.textContent.includes('regretted words')");
    }

    @Test
    void filtersSearchesAndGoesBackInTime() {
        for (int i = 0; i < 120; i++) {
            store.put(article("story " + i, now.minusSeconds(i))
                    .setTopics(i % 10 == 0 ? List.of(topic(MediaTopic.SPORT)) : List.of(topic(MediaTopic.HEALTH)))
                    .build());
        }
        open("");
        assertThat(rows()).isEqualTo(50);
        click("#older");
        browser.await("document.querySelectorAll('#articles > li').length === 100");
        click("#older");
        browser.await("document.querySelector('#older').hidden");
        assertThat(rows()).isEqualTo(120);

        click("#topics li:last-child button");
        browser.await("document.querySelectorAll('#articles > li').length === 12");
        assertThat(text("#filters")).contains("sport");

        browser.evaluate("document.querySelector('#words').value = '\"story 20\"';"
                + " document.querySelector('#search').requestSubmit()");
        browser.await("document.querySelectorAll('#articles > li').length === 1");
        assertThat(text("#articles .headline")).isEqualTo("story 20");
        browser.evaluate("history.back()");
        browser.await("document.querySelectorAll('#articles > li').length === 12");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void timesAreInTheReadersZoneAndStoriesAndCopiesAreLinked() {
        EnrichedArticle original = article("the original", Instant.parse("2026-03-01T20:00:00Z"))
                .setByline("Ann Lee")
                .build();
        EnrichedArticle copy = article("the copy", Instant.parse("2026-03-01T21:00:00Z"))
                .setStory(new Story(original.getId(), original.getId()))
                .build();
        store.put(original, copy);

        open("?article=" + copy.getId());

        assertThat(text("#reader time")).isEqualTo("2 March 2026 at 02:30");
        assertThat(text("#articles .copy")).isEqualTo("Copy");
        click("#reader .note button");
        browser.await("document.querySelector('#reader .headline').textContent === 'the original'");
        browser.await("document.querySelector('#reader .siblings')?.textContent.includes('the copy')");
        assertThat(text("#reader .byline")).isEqualTo("Ann Lee");
    }

    @Test
    void showsThePromotedRunWithoutBeingLoadedAgain() {
        EnrichedArticle article = article("of live", now).build();
        store.put(article);
        store.addRun("v2");
        store.putInto(
                "v2", EnrichedArticle.newBuilder(article).setHeadline("of v2").build());
        open("");

        store.promote("v2");

        browser.await("document.querySelector('#run').textContent === 'run v2'");
        browser.await("document.querySelector('#articles .headline')?.textContent === 'of v2'");
    }

    @Test
    void fitsASmallScreen() throws IOException {
        store.put(
                hostile(),
                article("Donaudampfschifffahrtsgesellschaftskapitän".repeat(8), now)
                        .build());

        browser.open(dashboard.address("/"), 380, 800, "dark");
        browser.await("document.querySelectorAll('#articles > li').length === 2");

        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(380);
        browser.screenshot(Path.of("target", "page-380.png"));
        click("#articles button");
        browser.await("document.body.classList.contains('reading')");
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(380);
    }

    private EnrichedArticle hostile() {
        return article(ATTACK, now)
                .setUri(SCRIPT_ADDRESS)
                .setSource(Source.newBuilder()
                        .setId("s")
                        .setName("\u202E" + ATTACK)
                        .setUrl(SCRIPT_ADDRESS)
                        .build())
                .setByline(ATTACK)
                .setText(ATTACK)
                .setLanguage(new Language("\"><script>", 1.0))
                .setTopics(List.of(new Topic("medtop:\"><img src=x>", ATTACK, 0.5, List.of(ATTACK))))
                .setEntities(List.of(
                        new Entity(
                                EntityType.PERSON,
                                ATTACK,
                                SCRIPT_ADDRESS,
                                1.0,
                                1.0,
                                List.of(new Mention(Field.text, 0, 4))),
                        new Entity(EntityType.OTHER, "x", "wikidata:Q1\"onclick=alert(1)", 1.0, 1.0, List.of())))
                .setMedia(List.of(new Media(SCRIPT_ADDRESS, ATTACK), new Media("data:text/html," + ATTACK, null)))
                .setRightsInfo(ATTACK)
                .build();
    }

    private void open(String query) {
        browser.open(dashboard.address("/" + query), 1280, 900, "light");
        browser.await("document.querySelectorAll('#articles > li').length > 0"
                + " && document.querySelector('#live')?.dataset.state === 'live'"
                + " && document.querySelectorAll('#volume svg').length === 1");
        if (query.contains("article=")) {
            browser.await("document.querySelector('#reader .headline') !== null");
        }
    }

    private String text(String selector) {
        return browser.evaluate("document.querySelector('" + selector + "').textContent")
                .asText();
    }

    private int rows() {
        return browser.evaluate("document.querySelectorAll('#articles > li').length")
                .asInt();
    }

    private void click(String selector) {
        browser.evaluate("document.querySelector('" + selector + "').click()");
    }

    private static void close(@Nullable AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
