package io.newswire.local;

import org.jspecify.annotations.Nullable;

/** A command cannot do what it was asked to; the message is one line for the person at the terminal. */
public final class CommandException extends RuntimeException {

    /** The cause is for the log; the message says what, where, and what to do. */
    public CommandException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
