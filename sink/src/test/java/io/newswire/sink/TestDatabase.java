package io.newswire.sink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.newswire.testkit.Database;
import io.newswire.testkit.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database of one's own, and short ways to ask it. */
public final class TestDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final Database database;

    public TestDatabase(Stack stack) {
        this(stack.newDatabase(), "test");
    }

    /** Connections to the same database under another name. */
    public TestDatabase(TestDatabase same, String applicationName) {
        this(same.database, applicationName);
    }

    private TestDatabase(Database database, String applicationName) {
        this.database = database;
        var config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.addDataSourceProperty("ApplicationName", applicationName);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        this.pool = new HikariDataSource(config);
    }

    public Database database() {
        return database;
    }

    public DataSource pool() {
        return pool;
    }

    public void execute(String sql) {
        rows(sql);
    }

    /** The one value that a query gives, as text. */
    public String value(String sql) {
        List<List<String>> rows = rows(sql);
        if (rows.size() != 1 || rows.get(0).size() != 1) {
            throw new AssertionError(sql + " gave " + rows);
        }
        return rows.get(0).get(0);
    }

    public long count(String sql) {
        return Long.parseLong(value("SELECT count(*) FROM " + sql));
    }

    /** Rows as text; "null" for null. */
    public List<List<String>> rows(String sql) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.execute() ? read(statement.getResultSet()) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<List<String>> read(ResultSet rows) throws SQLException {
        var all = new ArrayList<List<String>>();
        while (rows.next()) {
            var row = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(String.valueOf(rows.getString(i)));
            }
            all.add(row);
        }
        return all;
    }

    @Override
    public void close() {
        pool.close();
    }
}
