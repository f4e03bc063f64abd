package io.newswire.ingest.push;

/** A push is not taken. */
final class RefusedPushException extends Exception {

    private final int status;
    private final String at;

    /**
     * Says why.
     *
     * @param status HTTP's
     * @param what what is wrong
     * @param at where, for example {@code item 3, /headline}
     */
    RefusedPushException(int status, String what, String at) {
        super(what);
        this.status = status;
        this.at = at;
    }

    int status() {
        return status;
    }

    String at() {
        return at;
    }
}
