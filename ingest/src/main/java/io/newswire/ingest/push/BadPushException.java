package io.newswire.ingest.push;

/** A push is not what it should be. */
final class BadPushException extends Exception {

    private final String at;

    /**
     * Says what is wrong.
     *
     * @param at where, for example {@code item 3, /headline}
     */
    BadPushException(String what, String at) {
        super(what);
        this.at = at;
    }

    String at() {
        return at;
    }
}
