package io.newswire.ingest.fetch;

/** Something that is not done, whoever asks; the message says what. */
final class RefusedException extends RuntimeException {

    RefusedException(String what) {
        super(what);
    }
}
