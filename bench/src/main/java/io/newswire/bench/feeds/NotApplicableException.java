package io.newswire.bench.feeds;

/** An expectation about something that an article does not carry. The message is the reason, worded to be counted. */
final class NotApplicableException extends Exception {

    NotApplicableException(String reason) {
        super(reason);
    }
}
