package io.newswire.dashboard.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A statement in the making. What comes from outside is only ever bound to it, never part of its text. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /**
     * Adds a piece.
     *
     * @param piece written in the program, with a question mark for each value
     * @param bound the values: text, numbers, or instants
     */
    Sql add(String piece, Object... bound) {
        text.append(piece).append('\n');
        values.addAll(List.of(bound));
        return this;
    }

    PreparedStatement prepare(Connection connection, Duration timeout) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
        statement.setQueryTimeout((int) Math.max(1, timeout.toSeconds()));
        return statement;
    }
}
