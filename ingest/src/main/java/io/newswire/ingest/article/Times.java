package io.newswire.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times in RFC 3339. */
public final class Times {

    private static final Pattern BASIC =
            Pattern.compile("^(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)(Z|[+-]\\d\\d:?\\d\\d)$");

    private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("(?<=\\d)([+-]\\d\\d)(\\d\\d)$");

    private Times() {}

    /**
     * Reads a time.
     *
     * @throws DateTimeException where it is none, for example because it has no offset
     */
    public static Instant strict(String rfc3339) {
        return OffsetDateTime.parse(rfc3339.strip().replace(' ', 'T')).toInstant();
    }

    /**
     * Reads a time in ISO 8601, extended or basic: {@code 2026-03-01T12:00:00Z} or {@code 20260301T120000+0100}.
     *
     * @throws DateTimeException where it is none, for example because it has no offset
     */
    public static Instant iso8601(String time) {
        String extended = BASIC.matcher(time.strip()).replaceFirst("$1-$2-$3T$4:$5:$6$7");
        return strict(OFFSET_WITHOUT_COLON.matcher(extended).replaceFirst("$1:$2"));
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
