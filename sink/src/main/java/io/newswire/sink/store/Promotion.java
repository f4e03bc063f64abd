package io.newswire.sink.store;

import io.newswire.schemas.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Which run the store's views show. */
public final class Promotion {

    private static final String NO_SUCH_SCHEMA = "3F000";
    private static final String IN_USE = "55006";

    private final DataSource database;

    /** The database must have been migrated by the time that a method is called. */
    public Promotion(DataSource database) {
        this.database = database;
    }

    /** The promoted run; empty before the sink has started for the first time. */
    public Optional<String> current() throws SQLException {
        return names("SELECT run FROM public.promotion").stream().findFirst();
    }

    /** The runs that have something in the store, by name. */
    public List<String> runs() throws SQLException {
        return names("SELECT substr(nspname, 5) FROM pg_namespace WHERE starts_with(nspname, 'run_') ORDER BY 1");
    }

    /**
     * Turns the views over to a run, all at once.
     *
     * @throws IllegalArgumentException if the store has no such run, saying which there are
     */
    public void promote(String run) throws SQLException {
        try {
            call("SELECT public.promote_run(?)", run);
        } catch (SQLException e) {
            if (NO_SUCH_SCHEMA.equals(e.getSQLState())) {
                throw new IllegalArgumentException(
                        "there is no run '" + run + "' in the store; there are: " + String.join(", ", runs()), e);
            }
            throw e;
        }
    }

    /**
     * Drops all that the store has of a run; does nothing where there is nothing.
     *
     * @throws IllegalStateException if the run is promoted
     */
    public void discard(String run) throws SQLException {
        try {
            call("SELECT public.discard_run(?)", run);
        } catch (SQLException e) {
            if (IN_USE.equals(e.getSQLState())) {
                throw new IllegalStateException(
                        "run '" + run + "' is promoted; promote another one before it is discarded", e);
            }
            throw e;
        }
    }

    private void call(String sql, String run) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Topics.requireRunName(run));
            statement.execute();
        }
    }

    private List<String> names(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
