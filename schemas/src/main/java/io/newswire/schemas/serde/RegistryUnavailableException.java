package io.newswire.schemas.serde;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * No registry could be asked, although each was tried several times. The same call may succeed later: whoever catches
 * this must never treat the bytes at hand as bad.
 */
public final class RegistryUnavailableException extends RetriableException {

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether a failure goes back to an unreachable registry; consumers and streams wrap what a deserializer throws. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailableException) {
                return true;
            }
        }
        return false;
    }
}
