package io.newswire.ingest.extract;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as pages write them, never guessed: one without an offset from UTC could be any of a day's hours, and is none.
 * Neither is one in the future, nor one that a program writes where it has none.
 */
final class PageTimes {

    /** As for all articles: clocks differ, and time zones are mistaken. */
    private static final Duration BELIEVED_AHEAD = Duration.ofDays(1);

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private static final int DATE = "2026-03-01".length();

    private static final Pattern HAS_OFFSET =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ].{5,}(?:[Zz]|UTC|GMT|[+-]\\d\\d:?(?:\\d\\d)?)");

    private static final Pattern RFC_1123 = Pattern.compile("[A-Za-z]{3}, \\d.{10,30}");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXXXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private final Clock clock;

    PageTimes(Clock clock) {
        this.clock = clock;
    }

    /** The first that is a time. */
    @Nullable
    Instant first(List<@Nullable String> candidates) {
        return candidates.stream()
                .filter(Objects::nonNull)
                .map(candidate -> read(candidate.strip()))
                .filter(time -> time != null && isBelieved(time))
                .findFirst()
                .orElse(null);
    }

    private boolean isBelieved(Instant time) {
        return time.isAfter(Instant.EPOCH.plus(Duration.ofDays(1)))
                && !time.isAfter(clock.instant().plus(BELIEVED_AHEAD));
    }

    private static @Nullable Instant read(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        if (HAS_OFFSET.matcher(text).matches()) {
            String iso = text.replace(" UTC", "Z").replace(" GMT", "Z").replaceFirst("(?<=\\d) (?=[+-])", "");
            return parse(ISO, iso.substring(0, DATE) + 'T' + iso.substring(DATE + 1));
        }
        return RFC_1123.matcher(text).matches() ? parse(DateTimeFormatter.RFC_1123_DATE_TIME, text) : null;
    }

    private static @Nullable Instant parse(DateTimeFormatter format, String text) {
        try {
            return format.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
