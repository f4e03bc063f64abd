package io.newswire.dashboard.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the views of the store (docs/store.md), which show the promoted run. Every method may be called from any
 * thread, and throws {@link StoreException} where the store cannot answer.
 */
public final class ArticleQueries {

    /** The most articles of one page. */
    public static final int MAX_LIMIT = 200;

    /** A page ends early where its articles come to this many characters: a few may be very large. */
    private static final int MAX_PAGE_CHARACTERS = 8 * 1024 * 1024;

    /** Rows read from the database at a time, so that very large articles do not all stand in memory. */
    private static final int FETCH_SIZE = 10;

    /** An automatic window reaches back to this many articles. */
    private static final int TELLING_ARTICLES = 50;

    private final DataSource database;
    private final Duration timeout;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Reads a store.
     *
     * @param database where the store is
     * @param timeout the longest that a question may take, in whole seconds, at least one
     */
    public ArticleQueries(DataSource database, Duration timeout) {
        this.database = database;
        this.timeout = timeout;
    }

    /**
     * Articles, newest first.
     *
     * @param filter which ones
     * @param limit at most this many, from 1 to {@link #MAX_LIMIT}
     * @param before begin after this place; null for the newest
     */
    public ArticlePage newest(ArticleFilter filter, int limit, @Nullable Cursor before) {
        Sql sql = new Sql().add("SELECT a.id, a.sort_time, a.record FROM articles a");
        Conditions.add(sql, filter);
        if (before != null) {
            sql.add(" AND (a.sort_time, a.id) < (?, ?)", before.sortTime(), before.id());
        }
        // One more than asked for tells whether there is another page.
        sql.add(" ORDER BY a.sort_time DESC, a.id DESC LIMIT ?", limit + 1);
        return ask(sql, rows -> pageOf(rows, limit));
    }

    /** One article, also a withdrawn one, which has no content; empty where it is not known or may not be shown. */
    public Optional<JsonNode> article(String id) {
        Sql sql = new Sql()
                .add("SELECT a.record FROM articles a")
                .add(" WHERE a.id = ? AND (a.visible OR a.pub_status = 'canceled')", id);
        return ask(sql, rows -> rows.next() ? Optional.of(recordOf(rows)) : Optional.empty());
    }

    /** How many articles there are about each topic, most first. */
    public List<TopicCount> topics(ArticleFilter filter) {
        Sql sql = new Sql()
                .add("SELECT t.code, max(t.label) AS label, count(*) AS articles")
                .add("  FROM articles a JOIN article_topics t ON t.article_id = a.id");
        Conditions.add(sql, filter);
        sql.add(" GROUP BY t.code ORDER BY articles DESC, t.code");
        return list(sql, row -> new TopicCount(row.getString("code"), row.getString("label"), row.getLong("articles")));
    }

    /** The entities that most articles name, most first. */
    public List<EntityCount> entities(ArticleFilter filter, int limit) {
        Sql sql = new Sql()
                .add("SELECT e.entity_key, max(e.type) AS type, max(e.name) AS name, max(e.entity_id) AS id,")
                .add("       count(*) AS articles")
                .add("  FROM articles a JOIN article_entities e ON e.article_id = a.id");
        Conditions.add(sql, filter);
        sql.add(" GROUP BY e.entity_key ORDER BY articles DESC, e.entity_key LIMIT ?", limit);
        return list(
                sql,
                row -> new EntityCount(
                        row.getString("entity_key"),
                        row.getString("type"),
                        row.getString("name"),
                        row.getString("id"),
                        row.getLong("articles")));
    }

    /** The shortest window that holds some fifty of the newest articles, so that there is something to see. */
    public Window window(ArticleFilter filter, Instant now) {
        Sql sql = new Sql().add("SELECT min(newest.sort_time) FROM (SELECT a.sort_time FROM articles a");
        Conditions.add(sql, filter);
        sql.add(" ORDER BY a.sort_time DESC, a.id DESC LIMIT ?) newest", TELLING_ARTICLES);
        return ask(sql, rows -> {
            rows.next();
            OffsetDateTime oldest = rows.getObject(1, OffsetDateTime.class);
            return oldest == null ? Window.HOUR : Window.reaching(oldest.toInstant(), now);
        });
    }

    /** How many articles there were in each bucket of a window that ends now. */
    public Volume volume(ArticleFilter filter, Window window, Instant now) {
        Instant from = window.from(now);
        Duration bucket = window.bucket();
        Sql sql = new Sql()
                .add("SELECT floor(extract(epoch FROM a.sort_time - ?) / ?)::int AS bucket,", from, bucket.toSeconds())
                .add("       count(*) AS articles FROM articles a");
        Conditions.add(sql, filter.between(from, window.to(now)));
        sql.add(" GROUP BY 1");
        var counts = new ArrayList<>(Collections.nCopies(window.buckets(), 0L));
        ask(sql, rows -> {
            while (rows.next()) {
                counts.set(rows.getInt("bucket"), rows.getLong("articles"));
            }
            return counts;
        });
        return new Volume(from, bucket, counts);
    }

    /** The promoted run; empty where the store has none yet. */
    public Optional<Promotion> promotion() {
        Sql sql = new Sql().add("SELECT run, promoted_at FROM promotion");
        return list(
                        sql,
                        row -> new Promotion(
                                row.getString("run"),
                                row.getObject("promoted_at", OffsetDateTime.class)
                                        .toInstant()))
                .stream()
                .findFirst();
    }

    private ArticlePage pageOf(ResultSet rows, int limit) throws SQLException {
        var articles = new ArrayList<JsonNode>();
        long characters = 0;
        Cursor last = null;
        while (rows.next()) {
            if (articles.size() == limit || characters >= MAX_PAGE_CHARACTERS) {
                return new ArticlePage(articles, last);
            }
            articles.add(recordOf(rows));
            characters += rows.getString("record").length();
            last = new Cursor(rows.getObject("sort_time", OffsetDateTime.class).toInstant(), rows.getString("id"));
        }
        return new ArticlePage(articles, null);
    }

    private JsonNode recordOf(ResultSet row) throws SQLException {
        try {
            return json.readTree(row.getString("record"));
        } catch (JsonProcessingException e) {
            throw new SQLException("the database returned a record that is not JSON", e);
        }
    }

    private <T> List<T> list(Sql sql, Reading<T> row) {
        return ask(sql, rows -> {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        });
    }

    private <T> T ask(Sql sql, Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            // Only within a transaction are rows fetched bit by bit.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = sql.prepare(connection, timeout)) {
                statement.setFetchSize(FETCH_SIZE);
                try (ResultSet rows = statement.executeQuery()) {
                    return reading.read(rows);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw StoreException.of(e, timeout);
        }
    }

    /** Makes a value of the row or rows of a result. */
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
