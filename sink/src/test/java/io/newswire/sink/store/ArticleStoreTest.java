package io.newswire.sink.store;

import static io.newswire.sink.Articles.canceled;
import static io.newswire.sink.Articles.place;
import static io.newswire.sink.Articles.topic;
import static io.newswire.sink.Articles.usable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.PubStatus;
import io.newswire.schemas.MediaTopic;
import io.newswire.sink.TestDatabase;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class ArticleStoreTest {

    private final TestDatabase database;
    private final ArticleStore store;
    private long offset;

    ArticleStoreTest(Stack stack) {
        this.database = new TestDatabase(stack);
        this.store = new ArticleStore(database.pool(), new RunSchema("live"));
    }

    @BeforeEach
    void migrate() throws SQLException {
        new Migrations(database.pool()).migrate();
        store.offsets(Source.ARTICLES, List.of(0));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int write(EnrichedArticle.Builder... articles) throws SQLException {
        List<StoredRecord> records = Stream.of(articles)
                .map(EnrichedArticle.Builder::build)
                .map(StoredRecord::of)
                .toList();
        int written = store.write(
                records, List.of(), List.of(new Advance(Source.ARTICLES, 0, offset, offset + 10)), this::nothing);
        offset += 10;
        return written;
    }

    private void nothing() {}

    private String headline(String id) {
        return database.value("SELECT headline FROM articles WHERE id = '" + id + "'");
    }

    @Test
    void everyColumnOfTheViewsIsFilled() throws SQLException {
        write(usable("a", 3)
                .setByline("Kari Nord")
                .setSummary("In short")
                .setUpdated(Instant.parse("2026-03-02T09:00:00Z"))
                .setExpires(Instant.parse("2999-01-01T00:00:00Z"))
                .setRightsInfo("(c)"));

        assertThat(
                        database.rows(
                                "SELECT version, pub_status, visible, uri, source_id, source_kind, source_name, byline,"
                                        + " summary, text, language, story_id, duplicate_of, rights_info, media,"
                                        + " published = sort_time, updated > published, fetched > published, first_created = fetched,"
                                        + " expires > now(), record -> 'entities' -> 0 -> 'mentions' -> 0 ->> 'start' FROM articles"))
                .containsExactly(List.of(
                        "3",
                        "usable",
                        "t",
                        "https://example.org/a",
                        "feed-1",
                        "feed",
                        "The Feed",
                        "Kari Nord",
                        "In short",
                        "A crowd in Bergen saw it.\n\nThe next one is in May.",
                        "en",
                        "a",
                        "null",
                        "(c)",
                        "null",
                        "t",
                        "t",
                        "t",
                        "t",
                        "t",
                        "14"));
        assertThat(database.rows("SELECT article_id, position, entity_key, type, name, entity_id, relevance FROM"
                        + " article_entities"))
                .containsExactly(List.of("a", "1", "PLACE:Bergen", "PLACE", "Bergen", "null", "0.5"));
        assertThat(database.rows("SELECT article_id, position, code, label, confidence FROM article_topics"))
                .containsExactly(List.of("a", "1", "medtop:15000000", "sport", "0.8"));
    }

    @Test
    void anArticleWithoutADateStandsWhereItFirstCameIn() throws SQLException {
        write(usable("a", 1).setPublished(null));

        assertThat(database.value("SELECT sort_time = first_created FROM articles"))
                .isEqualTo("t");
    }

    @Test
    void aNewerVersionReplacesAnOlderOneWithItsEntitiesAndTopics() throws SQLException {
        write(usable("a", 1));

        write(usable("a", 2)
                .setHeadline("Changed")
                .setEntities(List.of(place("Oslo", 0), place("Moss", 9)))
                .setTopics(List.of(topic(MediaTopic.WEATHER))));

        assertThat(headline("a")).isEqualTo("Changed");
        assertThat(database.rows("SELECT name FROM article_entities ORDER BY position"))
                .containsExactly(List.of("Oslo"), List.of("Moss"));
        assertThat(database.rows("SELECT label FROM article_topics")).containsExactly(List.of("weather"));
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() throws SQLException {
        write(usable("a", 2).setHeadline("New"));

        int written = write(usable("a", 1).setHeadline("Old").setEntities(List.of(place("Oslo", 0))), usable("b", 1));

        assertThat(written).isEqualTo(1);
        assertThat(headline("a")).isEqualTo("New");
        assertThat(database.rows("SELECT name FROM article_entities WHERE article_id = 'a'"))
                .containsExactly(List.of("Bergen"));
    }

    @Test
    void ofSeveralVersionsInOneBatchTheNewestStays() throws SQLException {
        write(
                usable("a", 1).setHeadline("One"),
                usable("a", 3).setHeadline("Three"),
                usable("a", 2).setHeadline("Two"));

        assertThat(headline("a")).isEqualTo("Three");
        assertThat(database.count("article_entities")).isEqualTo(1);
    }

    @Test
    void theSameAgainChangesNothing() throws SQLException {
        write(usable("a", 1), usable("b", 1));
        write(usable("a", 1), usable("b", 1));

        assertThat(database.count("articles")).isEqualTo(2);
        assertThat(database.count("article_entities")).isEqualTo(2);
        assertThat(database.count("article_topics")).isEqualTo(2);
    }

    @Test
    void aCanceledArticleKeepsItsRowAndNothingElse() throws SQLException {
        write(usable("a", 1));

        // given a record that still says what it should not
        write(canceled("a", 2)
                .setHeadline("Must go")
                .setText("Must go")
                .setEntities(List.of(place("Oslo", 0)))
                .setTopics(List.of(topic(MediaTopic.WEATHER))));

        assertThat(database.rows("SELECT version, pub_status, visible, headline, text, byline, summary FROM articles"))
                .containsExactly(List.of("2", "canceled", "f", "null", "null", "null", "null"));
        assertThat(database.value("SELECT record::text FROM articles")).doesNotContain("Must go", "Oslo", "weather");
        assertThat(database.count("article_entities")).isZero();
        assertThat(database.count("article_topics")).isZero();
    }

    @Test
    void aWithheldAnEmbargoedAndAnExpiredArticleAreNotVisible() throws SQLException {
        Instant past = Instant.parse("2001-01-01T00:00:00Z");
        Instant future = Instant.parse("2999-01-01T00:00:00Z");
        write(
                usable("withheld", 1).setPubStatus(PubStatus.withheld),
                usable("embargoed", 1).setEmbargoedUntil(future),
                usable("expired", 1).setExpires(past),
                usable("shown", 1).setEmbargoedUntil(past).setExpires(future));

        assertThat(database.rows("SELECT id FROM articles WHERE visible")).containsExactly(List.of("shown"));
        assertThat(database.count("article_entities WHERE article_id = 'withheld'"))
                .isZero();
        assertThat(database.count("article_topics WHERE article_id = 'withheld'"))
                .isZero();
    }

    @Test
    void textThatPostgresqlHasNoPlaceForIsKeptAsFarAsItCan() throws SQLException {
        write(usable("a", 1)
                .setHeadline("nul \0 and \u0001 and lone \uD83D and whole \uD83D\uDE00 and \\u0000")
                .setEntities(List.of(place("nul\0", 4))));

        assertThat(headline("a")).isEqualTo("nul \uFFFD and \u0001 and lone ? and whole \uD83D\uDE00 and \\u0000");
        assertThat(database.value("SELECT name FROM article_entities")).isEqualTo("nul\uFFFD");
    }

    @Test
    void hugeValuesAreStored() throws SQLException {
        String text = "word ".repeat(3 * 1024 * 1024);
        String name = "\uD83D\uDE00".repeat(100_000);
        write(usable("a", 1).setText(text).setEntities(List.of(place(name, 0))));

        assertThat(database.value("SELECT length(text) FROM articles")).isEqualTo(String.valueOf(text.length()));
        assertThat(database.rows("SELECT length(entity_key), length(name) FROM article_entities"))
                .containsExactly(List.of("500", "100000"));
    }

    @Test
    void aHugeBatchIsWrittenWhole() throws SQLException {
        EnrichedArticle.Builder[] batch =
                IntStream.range(0, 5_000).mapToObj(i -> usable("a" + i, 1)).toArray(EnrichedArticle.Builder[]::new);

        assertThat(write(batch)).isEqualTo(5_000);
        assertThat(database.count("articles")).isEqualTo(5_000);
        assertThat(database.count("article_entities")).isEqualTo(5_000);
    }

    @Test
    void rowsAndOffsetsAreWrittenTogetherOrNotAtAll() throws SQLException {
        List<StoredRecord> records = List.of(StoredRecord.of(usable("a", 1).build()));
        Runnable failing = () -> {
            throw new IllegalStateException("at the last moment");
        };

        assertThatThrownBy(
                        () -> store.write(records, List.of(), List.of(new Advance(Source.ARTICLES, 0, 0, 10)), failing))
                .hasMessage("at the last moment");
        assertThat(database.count("articles")).isZero();
        assertThat(store.offsets(Source.ARTICLES, List.of(0))).containsEntry(0, 0L);

        store.write(records, List.of(), List.of(new Advance(Source.ARTICLES, 0, 0, 10)), this::nothing);
        assertThat(database.count("articles")).isEqualTo(1);
        assertThat(store.offsets(Source.ARTICLES, List.of(0))).containsEntry(0, 10L);
    }

    @Test
    void whoHasLostAPartitionWritesNothingMore() throws SQLException {
        write(usable("a", 1));
        List<StoredRecord> records = List.of(StoredRecord.of(usable("b", 1).build()));

        assertThatThrownBy(() ->
                        store.write(records, List.of(), List.of(new Advance(Source.ARTICLES, 0, 0, 20)), this::nothing))
                .isInstanceOf(FencedException.class)
                .hasMessage(
                        "partition 0 of the articles of run live is no longer at offset 0: another instance writes it");
        assertThat(database.count("articles")).isEqualTo(1);
    }

    @Test
    void aRecordThatIsRefusedForItsContentIsToldFromADatabaseInTrouble() {
        EnrichedArticle.Builder tooLate = usable("a", 1).setPublished(Instant.parse("+300000-01-01T00:00:00Z"));
        EnrichedArticle.Builder tooLong = usable("x".repeat(2_000_000), 1);

        for (EnrichedArticle.Builder article : List.of(tooLate, tooLong)) {
            assertThatThrownBy(() -> write(article))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(Refusal.isOfContent(e))
                                    .as(e.toString())
                                    .isTrue());
        }
        database.execute("ALTER TABLE run_live.articles RENAME TO gone");
        assertThatThrownBy(() -> write(usable("a", 1)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(Refusal.isOfContent(e)).as(e.toString()).isFalse());
    }
}
