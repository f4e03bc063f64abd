package io.newswire.sink.store;

import io.newswire.sink.loop.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Makes the words of a run's articles searchable, behind the writer, which would otherwise be ten times slower. Any
 * number of them may follow one queue.
 */
final class SearchIndexer implements Step {

    private static final int BATCH = 200;
    private static final long IDLE_MILLIS = 200;

    private final DataSource database;
    private final String sql;

    /** Indexes the articles of a run. */
    SearchIndexer(DataSource database, String run) {
        this.database = database;
        this.sql = sql(new RunSchema(run));
    }

    /**
     * A document is bounded, because PostgreSQL bounds it (1 MB): 100,000 characters of text are a book's chapter. The
     * version decides between two indexers that have met the same article.
     */
    private static String sql(RunSchema schema) {
        return """
                WITH taken AS (
                    DELETE FROM %1$s WHERE position IN
                        (SELECT position FROM %1$s ORDER BY position LIMIT ? FOR UPDATE SKIP LOCKED)
                    RETURNING article_id)
                INSERT INTO %2$s AS old (article_id, version, document)
                SELECT id, version, CASE pub_status WHEN 'usable' THEN
                           setweight(to_tsvector('simple', left(coalesce(record ->> 'headline', ''), 2000)), 'A')
                        || setweight(to_tsvector('simple', left(coalesce(record ->> 'byline', ''), 1000)), 'B')
                        || setweight(to_tsvector('simple', left(coalesce(record ->> 'summary', ''), 10000)), 'B')
                        || setweight(to_tsvector('simple', left(coalesce(record ->> 'text', ''), 100000)), 'C')
                       ELSE ''::tsvector END
                  FROM %3$s WHERE id IN (SELECT article_id FROM taken) ORDER BY id
                ON CONFLICT (article_id) DO UPDATE SET version = EXCLUDED.version, document = EXCLUDED.document
                 WHERE old.version <= EXCLUDED.version
                """.formatted(schema.table("search_queue"), schema.table("search_documents"), schema.table("articles"));
    }

    @Override
    public void run() throws SQLException, InterruptedException {
        if (indexSome() == 0) {
            TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
        }
    }

    private int indexSome() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, BATCH);
            return statement.executeUpdate();
        }
    }
}
