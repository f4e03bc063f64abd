package io.newswire.sink.store;

import java.sql.SQLException;
import java.util.Set;

/** Tells a record that PostgreSQL will never take from a database that is in trouble and may take it later. */
final class Refusal {

    /** Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> OF_CONTENT = Set.of("22", "23", "54");

    private Refusal() {}

    static boolean isOfContent(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.length() == 5 && OF_CONTENT.contains(state.substring(0, 2));
    }
}
