package io.newswire.dashboard.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A time up to now, cut into some fifty equal buckets. */
public enum Window {
    HOUR("1h", Duration.ofHours(1), Duration.ofMinutes(1)),
    SIX_HOURS("6h", Duration.ofHours(6), Duration.ofMinutes(6)),
    DAY("24h", Duration.ofHours(24), Duration.ofMinutes(30)),
    WEEK("7d", Duration.ofDays(7), Duration.ofHours(3)),
    MONTH("30d", Duration.ofDays(30), Duration.ofHours(12)),
    YEAR("1y", Duration.ofDays(364), Duration.ofDays(7)),
    DECADE("10y", Duration.ofDays(3640), Duration.ofDays(70));

    private final String label;
    private final Duration length;
    private final Duration bucket;

    Window(String label, Duration length, Duration bucket) {
        this.label = label;
        this.length = length;
        this.bucket = bucket;
    }

    /** Its name in requests and answers, for example {@code 24h}. */
    public String label() {
        return label;
    }

    /** The length of one bucket. */
    public Duration bucket() {
        return bucket;
    }

    /** How many buckets it has. */
    public int buckets() {
        return (int) length.dividedBy(bucket);
    }

    /** Where its first bucket begins: the last one holds {@code now}, and each begins at a whole multiple of its length. */
    public Instant from(Instant now) {
        return to(now).minus(length);
    }

    /** Where its last bucket ends. */
    public Instant to(Instant now) {
        long seconds = bucket.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(now.getEpochSecond(), seconds) + 1) * seconds);
    }

    /** The shortest one that reaches back to a time, or the longest one of all. */
    static Window reaching(Instant time, Instant now) {
        return Arrays.stream(values())
                .filter(window -> !window.from(now).isAfter(time))
                .findFirst()
                .orElse(DECADE);
    }

    /**
     * The window of a name; empty for {@code auto}.
     *
     * @throws BadParameterException for any other
     */
    public static Optional<Window> parse(String label) {
        if (label.equals("auto")) {
            return Optional.empty();
        }
        Window found = Arrays.stream(values())
                .filter(window -> window.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        "window",
                        "'" + label + "' is none of auto, "
                                + Arrays.stream(values()).map(Window::label).collect(Collectors.joining(", "))));
        return Optional.of(found);
    }
}
