package io.newswire.enrich.analysis.knowledge.dump;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A source that cannot be imported: says which, why, and what to do. Nothing was written. */
public final class ImportException extends IOException {
    private static final long serialVersionUID = 1;

    ImportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
