package io.newswire.enrich.analysis.knowledge.dump;

import java.io.IOException;

/** A source that cannot be read on: told apart from what is wrong with the place that is written to. */
final class SourceException extends IOException {
    private static final long serialVersionUID = 1;

    SourceException(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }

    SourceException(String message) {
        super(message);
    }
}
