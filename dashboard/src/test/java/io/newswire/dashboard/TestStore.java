package io.newswire.dashboard;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.newswire.record.EnrichedArticle;
import io.newswire.schemas.json.RecordJson;
import io.newswire.sink.store.Migrations;
import io.newswire.testkit.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A store as the sink makes it, in a database of its own, with the live run promoted. */
public final class TestStore implements AutoCloseable {

    private static final String INSERT_ARTICLE = """
            INSERT INTO run_%1$s.articles (id, version, pub_status, source_id, language, published, updated, fetched,
                   first_created, embargoed_until, expires, story_id, duplicate_of, record)
            SELECT r ->> 'id', (r ->> 'version')::int, r ->> 'pubStatus', r -> 'source' ->> 'id',
                   r -> 'language' ->> 'tag', (r ->> 'published')::timestamptz, (r ->> 'updated')::timestamptz,
                   (r ->> 'fetched')::timestamptz, (r ->> 'firstCreated')::timestamptz,
                   (r ->> 'embargoedUntil')::timestamptz, (r ->> 'expires')::timestamptz,
                   r -> 'story' ->> 'id', r -> 'story' ->> 'duplicateOf', r
              FROM (SELECT ?::jsonb AS r) AS given
            """;

    private static final String INSERT_ENTITIES = """
            INSERT INTO run_%1$s.article_entities
            SELECT a.id, n, coalesce(e ->> 'id', (e ->> 'type') || ':' || (e ->> 'name')), e ->> 'type', e ->> 'name',
                   e ->> 'id', (e ->> 'relevance')::float8, a.sort_time
              FROM run_%1$s.articles a, jsonb_array_elements(a.record -> 'entities') WITH ORDINALITY AS given (e, n)
             WHERE a.id = ?
            """;

    private static final String INSERT_TOPICS = """
            INSERT INTO run_%1$s.article_topics
            SELECT a.id, n, t ->> 'code', t ->> 'label', (t ->> 'confidence')::float8, a.sort_time
              FROM run_%1$s.articles a, jsonb_array_elements(a.record -> 'topics') WITH ORDINALITY AS given (t, n)
             WHERE a.id = ?
            """;

    private static final String INSERT_DOCUMENT = """
            INSERT INTO run_%1$s.search_documents
            SELECT a.id, a.version, to_tsvector('simple', concat_ws(' ', a.record ->> 'headline', a.record ->> 'text'))
              FROM run_%1$s.articles a WHERE a.id = ?
            """;

    private final HikariDataSource dataSource;

    /** An empty store with the live run. */
    public TestStore(Database database) {
        this.dataSource = open(database);
        migrate(Migrations::migrate);
    }

    /** A pool of connections, so that questions may be asked at the same time. */
    public static HikariDataSource open(Database database) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(4);
        return new HikariDataSource(pool);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Adds the tables of a run. */
    public void addRun(String run) {
        migrate(migrations -> migrations.migrate(run));
    }

    public void promote(String run) {
        run("SELECT promote_run('" + run + "')");
    }

    /** Stores articles of the live run, in place of earlier versions. */
    public void put(EnrichedArticle... articles) {
        putInto("live", articles);
    }

    /** Stores articles of a run, in place of earlier versions. */
    public void putInto(String run, EnrichedArticle... articles) {
        for (EnrichedArticle article : articles) {
            for (String table : List.of("article_entities", "article_topics", "search_documents")) {
                run("DELETE FROM run_" + run + "." + table + " WHERE article_id = '" + article.getId() + "'");
            }
            run("DELETE FROM run_" + run + ".articles WHERE id = '" + article.getId() + "'");
            update(INSERT_ARTICLE.formatted(run), RecordJson.write(article).toString());
            for (String derived : List.of(INSERT_ENTITIES, INSERT_TOPICS, INSERT_DOCUMENT)) {
                update(derived.formatted(run), article.getId());
            }
        }
    }

    /** Ends stories of a run, as the sink writes it: each leads to the story at the end of all merges. */
    public void endStories(String run, String into, String... ended) {
        for (String story : ended) {
            run("INSERT INTO run_" + run + ".ended_stories VALUES ('" + story + "', '" + into + "')");
        }
    }

    /** Runs a statement. */
    public void run(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private void update(String sql, String value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private void migrate(Migrating step) {
        try {
            step.run(new Migrations(dataSource));
        } catch (SQLException e) {
            throw new AssertionError("the sink's migrations", e);
        }
    }

    private interface Migrating {
        void run(Migrations migrations) throws SQLException;
    }
}
