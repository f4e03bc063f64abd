package io.newswire.ingest.fetch;

/** Something that is not done, whoever asks; the message says what. */
final class RefusedException extends RuntimeException {

    private final int status;

    RefusedException(String what) {
        this(what, 0);
    }

    /**
     * A refusal of what an answer asks for.
     *
     * @param status of that answer
     */
    RefusedException(String what, int status) {
        super(what);
        this.status = status;
    }

    int status() {
        return status;
    }
}
