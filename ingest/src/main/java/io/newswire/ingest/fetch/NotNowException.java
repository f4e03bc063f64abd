package io.newswire.ingest.fetch;

import java.time.Instant;

/** Something that is not asked for now, but may be later; the message says why. */
final class NotNowException extends RuntimeException {

    private final Instant retryAfter;
    private final int status;

    /**
     * A request put off.
     *
     * @param retryAfter when it may be asked for again
     * @param status the HTTP status that was the reason; 0 for none
     */
    NotNowException(String why, Instant retryAfter, int status) {
        super(why);
        this.retryAfter = retryAfter;
        this.status = status;
    }

    Instant retryAfter() {
        return retryAfter;
    }

    int status() {
        return status;
    }
}
