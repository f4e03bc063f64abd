package io.newswire.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Times in RFC 3339. */
public final class Times {

    private Times() {}

    /**
     * Reads a time.
     *
     * @throws DateTimeException where it is none, for example because it has no offset
     */
    public static Instant strict(String rfc3339) {
        return OffsetDateTime.parse(rfc3339.strip().replace(' ', 'T')).toInstant();
    }

    /** Reads a time; null where it is none. */
    public static @Nullable Instant lenient(@Nullable String rfc3339) {
        try {
            return rfc3339 == null ? null : strict(rfc3339);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
