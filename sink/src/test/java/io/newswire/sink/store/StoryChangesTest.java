package io.newswire.sink.store;

import static io.newswire.sink.Articles.canceled;
import static io.newswire.sink.Articles.usable;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.EnrichedArticle;
import io.newswire.record.Story;
import io.newswire.record.StoryChange;
import io.newswire.record.StoryChangeKind;
import io.newswire.sink.TestDatabase;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class StoryChangesTest {

    private static final Advance NOWHERE = new Advance(Source.STORIES, 0, 0, 0);

    private final TestDatabase database;
    private final ArticleStore store;

    StoryChangesTest(Stack stack) {
        this.database = new TestDatabase(stack);
        this.store = new ArticleStore(database.pool(), new RunSchema("live"));
    }

    @BeforeEach
    void migrate() throws SQLException {
        new Migrations(database.pool()).migrate();
        store.offsets(Source.STORIES, List.of(0));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static EnrichedArticle article(
            String id, int version, String story, @Nullable String duplicateOf, long sequence) {
        return usable(id, version)
                .setStory(new Story(story, duplicateOf))
                .setStorySequence(sequence)
                .build();
    }

    private static StoryChange.Builder change(StoryChangeKind kind, String story, long sequence) {
        return StoryChange.newBuilder()
                .setKind(kind)
                .setStory(story)
                .setShownBy("somebody")
                .setStorySequence(sequence)
                .setTime(Instant.EPOCH);
    }

    private static StoryChange merged(String story, String into, long sequence) {
        return change(StoryChangeKind.merged, story, sequence).setInto(into).build();
    }

    private static StoryChange split(String story, String into, long sequence, String... articles) {
        return change(StoryChangeKind.split, story, sequence)
                .setInto(into)
                .setArticles(List.of(articles))
                .build();
    }

    private static StoryChange original(String story, String original, String former, long sequence) {
        return change(StoryChangeKind.original, story, sequence)
                .setOriginal(original)
                .setFormerOriginal(former)
                .build();
    }

    private void write(SpecificRecord... records) throws SQLException {
        var articles = new ArrayList<StoredRecord>();
        var changes = new ArrayList<StoryChange>();
        for (SpecificRecord record : records) {
            if (record instanceof EnrichedArticle article) {
                articles.add(StoredRecord.of(article));
            } else {
                changes.add((StoryChange) record);
            }
        }
        store.write(articles, changes, List.of(NOWHERE), () -> {});
    }

    /** Id, story and original of each article. */
    private List<List<String>> stories() {
        return database.rows("SELECT id, story_id, duplicate_of FROM articles ORDER BY id");
    }

    @Test
    void articlesGoOverToTheStoryThatGoesOnAndTheirRecordsSayIt() throws SQLException {
        write(article("a", 1, "a", null, 1), article("b", 1, "b", null, 2), article("c", 1, "b", "b", 3));

        write(merged("b", "a", 4));

        assertThat(stories())
                .containsExactly(List.of("a", "a", "null"), List.of("b", "a", "null"), List.of("c", "a", "b"));
        assertThat(database.value("SELECT record -> 'story' FROM articles WHERE id = 'b'"))
                .isEqualTo("{\"id\": \"a\"}");
        assertThat(database.value("SELECT record -> 'story' FROM articles WHERE id = 'c'"))
                .isEqualTo("{\"id\": \"a\", \"duplicateOf\": \"b\"}");
    }

    @Test
    void readersAreLedFromEachEndedStoryToTheEndOfItsMergesWhateverComesFirst() throws SQLException {
        write(merged("c", "b", 3));
        write(merged("b", "a", 4));
        write(merged("y", "x", 4));
        write(merged("z", "y", 3));

        assertThat(database.rows("SELECT story_id, into_story FROM ended_stories ORDER BY story_id"))
                .containsExactly(List.of("b", "a"), List.of("c", "a"), List.of("y", "x"), List.of("z", "x"));
    }

    @Test
    void anOriginalThatIsWithdrawnGivesWayToACopyWhichThenNamesNone() throws SQLException {
        write(article("a", 1, "a", null, 1), article("b", 1, "a", "a", 2), article("c", 1, "a", "a", 3));

        write(canceled("a", 2).build(), original("a", "b", "a", 4));

        assertThat(stories())
                .containsExactly(List.of("a", "null", "null"), List.of("b", "a", "null"), List.of("c", "a", "b"));
        assertThat(database.value("SELECT record -> 'story' FROM articles WHERE id = 'b'"))
                .isEqualTo("{\"id\": \"a\"}");

        write(article("a", 3, "a", null, 5), original("a", "a", "b", 5));

        assertThat(stories())
                .containsExactly(List.of("a", "a", "null"), List.of("b", "a", "a"), List.of("c", "a", "a"));
    }

    @Test
    void theSameIsLeftInWhateverOrderArticlesAndChangesCome() throws SQLException {
        // given two stories of which one merges, is split off again under another name, and merges elsewhere; and an
        // original
        // that is withdrawn, comes back, and is withdrawn again, after which the next one is withdrawn too
        var told = new ArrayList<SpecificRecord>(List.of(
                article("r", 1, "r", null, 1),
                article("s", 1, "s", null, 2),
                article("x1", 1, "x1", null, 3),
                article("x2", 1, "x1", "x1", 4),
                article("b", 1, "s", null, 5),
                merged("x1", "s", 5),
                article("x3", 1, "s", "x1", 6),
                article("p", 1, "x2", null, 7),
                split("s", "x2", 7, "x2", "x3", "p"),
                article("o", 1, "x2", null, 8),
                original("x2", "o", "x1", 8),
                article("z", 1, "r", "o", 9),
                merged("x2", "r", 9),
                article("f", 1, "r", null, 10),
                original("r", "f", "o", 10),
                article("x2", 2, "r", "f", 11),
                canceled("f", 2).setStorySequence(12).build(),
                original("r", "o", "f", 12),
                article("f", 3, "r", null, 13),
                original("r", "f", "o", 13),
                canceled("f", 4).setStorySequence(14).build(),
                original("r", "o", "f", 14),
                article("y", 1, "r", "o", 15),
                canceled("o", 2).setStorySequence(16).build(),
                original("r", "x2", "o", 16)));

        for (int round = 0; round < 40; round++) {
            for (SpecificRecord record : told) {
                write(record);
            }

            assertThat(stories())
                    .as("round %d", round)
                    .containsExactly(
                            List.of("b", "s", "null"),
                            List.of("f", "null", "null"),
                            List.of("o", "null", "null"),
                            List.of("p", "r", "null"),
                            List.of("r", "r", "null"),
                            List.of("s", "s", "null"),
                            List.of("x1", "s", "x2"),
                            List.of("x2", "r", "null"),
                            List.of("x3", "r", "x2"),
                            List.of("y", "r", "x2"),
                            List.of("z", "r", "x2"));
            assertThat(database.count(
                            "articles WHERE record -> 'story' ->> 'id' <> story_id OR duplicate_of IS DISTINCT"
                                    + " FROM record -> 'story' ->> 'duplicateOf'"))
                    .isZero();
            database.execute("TRUNCATE run_live.articles, run_live.ended_stories, run_live.story_moves,"
                    + " run_live.originals");
            Collections.shuffle(told, new Random(round));
        }
    }

    @Test
    void whatWasToldTwiceCountsOnce() throws SQLException {
        write(article("a", 1, "a", null, 1), article("b", 1, "b", null, 2), merged("b", "a", 3));
        write(merged("b", "a", 3), article("b", 1, "b", null, 2));
        write(original("a", "a", "b", 4), original("a", "a", "b", 4));

        assertThat(stories()).containsExactly(List.of("a", "a", "null"), List.of("b", "a", "a"));
    }

    @Test
    void aCanceledArticleHasNoStoryWhateverChanges() throws SQLException {
        write(canceled("b", 2).build(), merged("b", "a", 3), split("a", "c", 4, "b"), original("a", "o", "b", 5));
        write(canceled("b", 3).build());

        assertThat(stories()).containsExactly(List.of("b", "null", "null"));
        assertThat(database.value("SELECT record -> 'story' FROM articles")).isEqualTo("null");
    }

    @Test
    void whatALaterVersionTellsIsLeftOut() throws SQLException {
        write(
                article("a", 1, "a", null, 1),
                change(StoryChangeKind.unknown, "a", 2).build());

        assertThat(stories()).containsExactly(List.of("a", "a", "null"));
    }
}
