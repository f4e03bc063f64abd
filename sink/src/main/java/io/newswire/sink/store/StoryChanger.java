package io.newswire.sink.store;

import io.newswire.record.StoryChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Applies changes of stories to a run's tables, in a transaction of its caller's. */
final class StoryChanger {

    private final StorySql sql;

    StoryChanger(RunSchema schema) {
        this.sql = new StorySql(schema);
    }

    /** To be called before articles are written, so that none of them misses a change that is being written. */
    void begin(Connection connection, Collection<StoryChange> changes) throws SQLException {
        execute(connection, changes.isEmpty() ? sql.shareChanges() : sql.lockChanges());
    }

    /** Applies changes; what later versions may tell is left out. */
    void apply(Connection connection, Collection<StoryChange> changes) throws SQLException {
        for (StoryChange change : changes) {
            switch (change.getKind()) {
                case merged -> merge(connection, change.getStory(), change.getInto());
                case split -> split(connection, change);
                case original -> replaceOriginal(connection, change);
                case unknown -> {}
            }
        }
    }

    private void merge(Connection connection, String story, String into) throws SQLException {
        execute(connection, sql.endStory(), story, into);
        execute(connection, sql.followEnd(), story, story);
        execute(connection, sql.moveStory(), story);
    }

    private void split(Connection connection, StoryChange change) throws SQLException {
        Object articles = array(connection, change.getArticles());
        execute(connection, sql.noteMoves(), articles, change.getInto(), change.getStorySequence());
        execute(connection, sql.moveArticles(), articles);
    }

    private void replaceOriginal(Connection connection, StoryChange change) throws SQLException {
        String original = change.getOriginal();
        Object both = array(connection, List.of(change.getFormerOriginal(), original));
        execute(connection, sql.addOriginals(), both);
        execute(connection, sql.joinOriginals(), both, original, change.getStorySequence());
        execute(connection, sql.nameOriginal(), original);
    }

    private static Object array(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static void execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }
}
