package io.newswire.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Times as feeds write them: ISO 8601 and its profiles, the formats of mail (RFC 822 and its successors), of C and of
 * databases, with names in many languages. A time without zone, or of a zone that is not known, is taken for UTC, a date
 * alone for its first moment; what may mean two dates is no time.
 */
final class FeedTimes {

    /** Longer texts are no times, and take long to find that out. */
    private static final int MAX_LENGTH = 100;

    /** No article is as old as this; software that does not know writes the year 1. */
    private static final Instant FIRST_NEWS = Instant.parse("1605-01-01T00:00:00Z");

    private FeedTimes() {}

    /** Reads a time; null where it is none, or the zero of a clock that was not set. */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            return null;
        }
        Instant time = inAnyFormat(text.strip());
        return time == null || time.equals(Instant.EPOCH) || time.isBefore(FIRST_NEWS) ? null : time;
    }

    private static @Nullable Instant inAnyFormat(String text) {
        Instant iso = NumericTimes.isKorean(text) ? null : IsoTimes.read(text);
        Instant numeric = iso != null ? iso : NumericTimes.read(text);
        return numeric != null ? numeric : WordTimes.read(text);
    }
}
