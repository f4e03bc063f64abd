package io.newswire.ingest.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The newest entries of a sitemap: so many, none older than a time; those without a time come last, in their order. */
final class NewestEntries {

    private record Ranked(SitemapEntry entry, @Nullable Instant time, int position) {}

    private static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparing(
                    Ranked::time, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparingInt(Ranked::position);

    private final PriorityQueue<Ranked> oldestFirst = new PriorityQueue<>(NEWEST_FIRST.reversed());
    private final int max;
    private final Instant oldest;
    private int seen;
    private boolean tooMany;

    NewestEntries(int max, Instant oldest) {
        this.max = max;
        this.oldest = oldest;
    }

    void add(SitemapEntry entry) {
        Instant time = entry.time();
        if (!entry.hasAddress() || (time != null && time.isBefore(oldest))) {
            return;
        }
        oldestFirst.add(new Ranked(entry, time, seen++));
        if (oldestFirst.size() > max) {
            oldestFirst.remove();
            tooMany = true;
        }
    }

    boolean isEmpty() {
        return oldestFirst.isEmpty();
    }

    /** Whether some were left out that were not too old. */
    boolean tooMany() {
        return tooMany;
    }

    List<SitemapEntry> newestFirst() {
        return oldestFirst.stream().sorted(NEWEST_FIRST).map(Ranked::entry).toList();
    }
}
