package io.newswire.dashboard.query;

import java.sql.SQLException;
import java.time.Duration;

/** The store could not answer; the message says what to do about it. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String INVALID_SCHEMA = "3F000";
    private static final String QUERY_CANCELED = "57014";

    private StoreException(String message, SQLException cause) {
        super(message, cause);
    }

    static StoreException of(SQLException e, Duration timeout) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case UNDEFINED_TABLE, INVALID_SCHEMA ->
                new StoreException("the store is not set up yet: the sink does that when it starts", e);
            case QUERY_CANCELED ->
                new StoreException(
                        "the store took longer than " + timeout.toMillis()
                                + " ms: ask for less, for example for a shorter time",
                        e);
            default -> new StoreException("the store does not answer: " + firstLine(rootOf(e)), e);
        };
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
