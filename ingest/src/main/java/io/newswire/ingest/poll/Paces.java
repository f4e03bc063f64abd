package io.newswire.ingest.poll;

import io.newswire.record.Pace;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Estimates how often a feed brings something new. */
final class Paces {

    private static final double HALF_LIFE_SECONDS = Duration.ofDays(14).toSeconds();

    private static final int WEIGHT_OF_PAST = 4;

    private Paces() {}

    /**
     * The estimate after news.
     *
     * @param lastNews when there were news before; null for the first, which end no silence
     */
    static Pace after(@Nullable Pace before, @Nullable Instant lastNews, Instant now) {
        if (before == null || lastNews == null) {
            return Pace.newBuilder().build();
        }
        long gap = Math.max(0, Duration.between(lastNews, now).toSeconds());
        long typical = before.getGaps() == 0
                ? gap
                : (WEIGHT_OF_PAST * before.getTypicalSeconds() + gap) / (WEIGHT_OF_PAST + 1);
        long faded = Math.round(before.getLongestSeconds() * Math.pow(0.5, gap / HALF_LIFE_SECONDS));
        return new Pace(before.getGaps() + 1, typical, Math.max(gap, faded));
    }
}
