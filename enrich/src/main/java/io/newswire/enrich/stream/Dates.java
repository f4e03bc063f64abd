package io.newswire.enrich.stream;

import io.newswire.record.RawArticle;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source's dates, as far as they are to be believed: one from the future is as good as none. */
final class Dates {

    /** How far a source's clock may be ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private Dates() {}

    static @Nullable Instant published(RawArticle article) {
        return believable(article.getPublished(), article);
    }

    static @Nullable Instant updated(RawArticle article) {
        return believable(article.getUpdated(), article);
    }

    private static @Nullable Instant believable(@Nullable Instant date, RawArticle article) {
        return date == null || date.isAfter(latest(article).plus(TOLERANCE)) ? null : date;
    }

    /** An article that is given out ahead of its time may well bear the date of that time. */
    private static Instant latest(RawArticle article) {
        Instant embargo = article.getEmbargoedUntil();
        Instant fetched = article.getFetched();
        return embargo != null && embargo.isAfter(fetched) ? embargo : fetched;
    }
}
