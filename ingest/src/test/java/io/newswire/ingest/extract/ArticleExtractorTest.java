package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Pages.SENTENCES;
import static io.newswire.ingest.extract.Pages.article;
import static io.newswire.ingest.extract.Pages.extract;
import static io.newswire.ingest.extract.Pages.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of the article, as against all else in the page. */
class ArticleExtractorTest {

    @Test
    void readsTheBlockWithMostText() {
        ExtractedArticle article = extract("<nav><p>" + "Menu entry and more of it. ".repeat(50) + "</p></nav>"
                + "<div id='side'><p><a href='/x'>" + "Read this other story too. ".repeat(30) + "</a></p></div>"
                + "<div id='main'><h1>Bridge opens</h1><div>" + paragraphs(3) + "<script>evil()</script></div></div>");

        assertThat(lines(article)).hasSize(3).allMatch(SENTENCES::equals);
        assertThat(article.quality()).isBetween(0.3, 1.0);
    }

    @Test
    void keepsHeadingsListsAndQuotationsAsParagraphs() {
        ExtractedArticle article = extract(article("First.") + "<div id='story'><h2>What was done</h2>"
                + "<ul><li>New bearings, made in Gdansk</li><li>New lamps</li></ul><blockquote><p>It stands.</p></blockquote>"
                + "<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2024</td><td>9,000</td></tr></table>"
                + paragraphs(3) + "</div>");

        assertThat(lines(article))
                .containsSubsequence(
                        "What was done",
                        "New bearings, made in Gdansk",
                        "New lamps",
                        "It stands.",
                        "Year Cars",
                        "2024 9,000");
    }

    @Test
    void readsParagraphsThatAreNone() {
        String broken =
                SENTENCES + "<br><br>" + SENTENCES + " And <b>bold</b>,<br>on the next line.<br/> <br>" + SENTENCES;
        ExtractedArticle article = extract("<div><div>" + broken + "<div>" + SENTENCES + "</div></div></div>");

        assertThat(lines(article))
                .containsExactly(SENTENCES, SENTENCES + " And bold, on the next line.", SENTENCES, SENTENCES);
    }

    @Test
    void dropsWhatIsNoPartOfTheArticle() {
        ExtractedArticle article = extract(article("The article.<figure><img src=a.jpg><figcaption>Caption</figcaption>"
                        + "</figure><div class='share-bar share'>Share this</div>"
                        + "<div class='newsletter-box'><p>Subscribe to our newsletter, please, and never miss one.</p></div>"
                        + "<ul class=related-links><li><a href=/1>Other</a></li><li><a href=/2>Another</a></li></ul>"
                        + "<form><input name=q><button>Search</button></form><aside>By the way</aside>"
                        + "<div hidden>Hidden</div><p style='display: none'>Unseen</p><p aria-hidden=true>Unspoken</p>")
                + "<div class=cookie-notice><p>We use cookies, many of them, to make your visit a better one.</p></div>"
                + "<div id=comments><p>Nice bridge, I crossed it, twice, and came back the same way.</p></div>");

        assertThat(lines(article).get(0)).isEqualTo("The article.");
        assertThat(lines(article).subList(1, lines(article).size())).allMatch(SENTENCES::equals);
    }

    @Test
    void leavesOutTheHeadlineAndTheBylineThatTheTextBeginsWith() {
        ExtractedArticle article = extract("<title>Bridge opens</title><meta name=author content='Ann Lee'>"
                + article("Bridge opens</p><p>By Ann Lee</p><p>First."));

        assertThat(lines(article).get(0)).isEqualTo("First.");
    }

    @Test
    void takesTheDeclaredTextWhereThePageShowsLittleOfIt() {
        String declared = "First line of it. " + "It is longer than a teaser. ".repeat(20) + "\\nSecond line.";
        ExtractedArticle article =
                extract("<script type=application/ld+json>{'@type':'NewsArticle','articleBody':'".replace('\'', '"')
                        + declared + "\"}</script><p>Please log in to read on.</p>");

        assertThat(lines(article)).hasSize(2).last().isEqualTo("Second line.");
    }

    @Test
    void takesTheTextOfThePageWhereTheDeclaredOneIsTheSameWithoutParagraphs() {
        ExtractedArticle article =
                extract("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + (SENTENCES + " ").repeat(7) + "\"}</script>" + article(SENTENCES));

        assertThat(lines(article)).hasSize(7);
    }

    @Test
    void isHonestAboutPagesWithoutArticle() {
        ExtractedArticle login = extract("<form><button>Log in</button></form>");
        ExtractedArticle front = extract("<div id=front>"
                + ("<div><h2><a href=/1>Bridge over the harbour opens to traffic again on Sunday morning</a></h2>"
                                + "<p>Two weeks early, drivers cross.</p></div>")
                        .repeat(30)
                + "</div>");

        assertThat(login.text()).isNull();
        assertThat(login.quality()).isZero();
        assertThat(login.toJson()).hasToString("{\"uri\":\"https://www.example.org/news/bridge\",\"quality\":0.0}");
        assertThat(front.quality()).isLessThan(0.2);
        assertThat(extract(article(SENTENCES)).quality()).isGreaterThan(0.6);
    }

    private static List<String> lines(ExtractedArticle article) {
        return List.of(String.valueOf(article.text()).split("\n\n", -1));
    }
}
