package io.newswire.sink.store;

import io.newswire.record.StoryChange;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The tables of one run. */
final class ArticleStore {

    private final DataSource database;
    private final RunSchema schema;
    private final ArticleSql sql;
    private final StoryChanger changer;

    ArticleStore(DataSource database, RunSchema schema) {
        this.database = database;
        this.schema = schema;
        this.sql = new ArticleSql(schema);
        this.changer = new StoryChanger(schema);
    }

    /** The offsets of a topic to go on with, 0 for a partition that nothing was read of. */
    Map<Integer, Long> offsets(Source source, Collection<Integer> partitions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Array wanted = connection.createArrayOf("int4", partitions.toArray());
            try (PreparedStatement statement = connection.prepareStatement(sql.addPartitions())) {
                statement.setString(1, source.label());
                statement.setArray(2, wanted);
                statement.executeUpdate();
            }
            return readOffsets(connection, source, wanted);
        }
    }

    private Map<Integer, Long> readOffsets(Connection connection, Source source, Array partitions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.readOffsets())) {
            statement.setString(1, source.label());
            statement.setArray(2, partitions);
            try (ResultSet rows = statement.executeQuery()) {
                var offsets = new HashMap<Integer, Long>();
                while (rows.next()) {
                    offsets.put(rows.getInt(1), rows.getLong(2));
                }
                return offsets;
            }
        }
    }

    /**
     * Writes articles, changes of stories, and the offsets they were read up to, all or nothing. Of several versions of an
     * article the newest stays, whatever the order, and each article is where the changes have moved it.
     *
     * @param beforeCommit done when the database has taken everything but the end of the transaction; if it fails,
     *     nothing is written
     * @return how many articles were new, or newer than what was there
     * @throws FencedException if an offset is not where it is expected
     */
    int write(
            Collection<StoredRecord> articles,
            Collection<StoryChange> changes,
            List<Advance> advances,
            Runnable beforeCommit)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                advance(connection, advances);
                changer.begin(connection, changes);
                int written = writeArticles(connection, newestOfEach(articles));
                changer.apply(connection, changes);
                beforeCommit.run();
                connection.commit();
                return written;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    /** First of all, so that an instance that has lost a partition waits or fails here, before it does any work. */
    private void advance(Connection connection, List<Advance> advances) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.moveOffset())) {
            for (Advance advance : advances) {
                statement.setLong(1, advance.to());
                statement.setString(2, advance.source().label());
                statement.setInt(3, advance.partition());
                statement.setLong(4, advance.from());
                if (statement.executeUpdate() != 1) {
                    throw new FencedException(schema, advance);
                }
            }
        }
    }

    private static Collection<StoredRecord> newestOfEach(Collection<StoredRecord> articles) {
        var newest = new HashMap<String, StoredRecord>();
        for (StoredRecord article : articles) {
            newest.merge(article.id(), article, (old, other) -> other.version() >= old.version() ? other : old);
        }
        return newest.values();
    }

    private int writeArticles(Connection connection, Collection<StoredRecord> articles) throws SQLException {
        if (articles.isEmpty()) {
            return 0;
        }
        Array written = upsert(connection, articles);
        for (String statement : sql.derive()) {
            update(connection, statement, written);
        }
        return ((Object[]) written.getArray()).length;
    }

    private Array upsert(Connection connection, Collection<StoredRecord> articles) throws SQLException {
        Object[] json = articles.stream().map(StoredRecord::json).toArray();
        try (PreparedStatement statement = connection.prepareStatement(sql.upsert())) {
            statement.setArray(1, connection.createArrayOf("text", json));
            try (ResultSet rows = statement.executeQuery()) {
                var ids = new ArrayList<String>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return connection.createArrayOf("text", ids.toArray());
            }
        }
    }

    private static void update(Connection connection, String sql, Array argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, argument);
            statement.executeUpdate();
        }
    }

    private static void rollback(Connection connection, Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
