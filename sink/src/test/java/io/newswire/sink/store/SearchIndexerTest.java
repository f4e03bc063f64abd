package io.newswire.sink.store;

import static io.newswire.sink.Articles.canceled;
import static io.newswire.sink.Articles.usable;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.EnrichedArticle;
import io.newswire.sink.TestDatabase;
import io.newswire.testkit.Stack;
import io.newswire.testkit.StackExtension;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class SearchIndexerTest {

    private final TestDatabase database;
    private final ArticleStore store;
    private final SearchIndexer indexer;
    private long offset;

    SearchIndexerTest(Stack stack) {
        this.database = new TestDatabase(stack);
        this.store = new ArticleStore(database.pool(), new RunSchema("live"));
        this.indexer = new SearchIndexer(database.pool(), "live");
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

    private void write(EnrichedArticle.Builder... articles) throws SQLException {
        List<StoredRecord> records = Stream.of(articles)
                .map(EnrichedArticle.Builder::build)
                .map(StoredRecord::of)
                .toList();
        store.write(records, List.of(), List.of(new Advance(Source.ARTICLES, 0, offset, ++offset)), () -> {});
    }

    private List<String> found(String words) {
        return database
                .rows("SELECT article_id FROM search_documents WHERE document @@ websearch_to_tsquery('simple', '"
                        + words + "') ORDER BY 1")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    @Test
    void wordsOfHeadlineBylineSummaryAndTextAreFound() throws Exception {
        write(
                usable("a", 1).setByline("Kari Nord").setSummary("Overview"),
                usable("b", 1).setHeadline("Elsewhere"));

        indexer.run();

        assertThat(found("harbour")).containsExactly("a");
        assertThat(found("kari")).containsExactly("a");
        assertThat(found("overview")).containsExactly("a");
        assertThat(found("bergen -harbour")).containsExactly("b");
        assertThat(database.count("run_live.search_queue")).isZero();
    }

    @Test
    void anEditIsFoundByItsNewWordsOnly() throws Exception {
        write(usable("a", 1));
        indexer.run();

        write(usable("a", 2).setHeadline("Quay"));
        indexer.run();

        assertThat(found("quay")).containsExactly("a");
        assertThat(found("harbour")).isEmpty();
    }

    @Test
    void aCanceledArticleIsNotFound() throws Exception {
        write(usable("a", 1));
        indexer.run();

        write(canceled("a", 2));
        indexer.run();

        assertThat(found("bergen")).isEmpty();
    }

    @Test
    void theLargestTextsAreIndexedAsFarAsPostgresqlCan() throws Exception {
        var random = new Random(1);
        String words = IntStream.range(0, 1_000_000)
                .mapToObj(i -> new String(Character.toChars(0x20000 + random.nextInt(0xA000)))
                        + new String(Character.toChars(0x20000 + random.nextInt(0xA000))))
                .collect(Collectors.joining(" "));
        write(usable("a", 1).setText(words), usable("b", 1).setHeadline("x".repeat(1_000_000)), usable("c", 1));

        indexer.run();

        assertThat(found("harbour")).containsExactly("a", "c");
        assertThat(found("bergen")).containsExactly("b", "c");
    }

    @Test
    void severalIndexersShareTheWork() throws Exception {
        for (int version = 1; version <= 2; version++) {
            int current = version;
            write(IntStream.range(0, 700)
                    .mapToObj(i -> usable("a" + i, current))
                    .toArray(EnrichedArticle.Builder[]::new));
        }

        var threads = Executors.newFixedThreadPool(3);
        List<Future<Void>> workers = IntStream.range(0, 3)
                .mapToObj(i -> threads.submit(() -> {
                    while (database.count("run_live.search_queue") > 0) {
                        new SearchIndexer(database.pool(), "live").run();
                    }
                    return (Void) null;
                }))
                .toList();
        for (Future<Void> worker : workers) {
            worker.get();
        }
        threads.shutdown();

        assertThat(database.count(
                        "search_documents d JOIN articles a ON a.id = d.article_id AND a.version = d.version"))
                .isEqualTo(700);
    }
}
