package io.newswire.ingest.fetch;

import java.io.IOException;

/** A body is larger than what is taken. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException(int maxBodyBytes) {
        super("its body is larger than " + maxBodyBytes + " bytes (ingest.fetch.body.max.bytes)");
    }
}
