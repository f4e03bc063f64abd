package io.newswire.ingest.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a time that the formats have in common. */
final class TimeParts {

    /** Hour, minute, second; the half of the day before or after them; the zone. */
    private static final Pattern CLOCK_AND_ZONE = Pattern.compile(
            "(?<before>\\p{L}{2})?\\s*(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{1,2})(?:[:.](?<second>\\d{1,2})(?:[.,:](?<fraction>\\d*))?)?"
                    + "|(?<minutes>\\d{2})(?<seconds>\\d{2})?(?:[.,]\\d*)?)?"
                    + "\\s*(?<half>[ap]\\.?m\\b\\.?)?\\s*(?<zone>.*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTERNOON = Pattern.compile("p.*|오후|下午|午後", Pattern.CASE_INSENSITIVE);

    private static final Pattern MORNING = Pattern.compile("a.*|오전|上午|午前", Pattern.CASE_INSENSITIVE);

    private static final int NINETIES = 90;

    private TimeParts() {}

    /** Two digits are a year of this century or, since there were no feeds before, of the nineties. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < NINETIES ? 2000 + year : 1900 + year;
    }

    /** A day; null where there is none of that number. */
    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The instant of a time of day; null where it is none.
     *
     * @param clock such as {@code 08:30:00 +0100}; blank for the day's first moment
     * @param unlessStated the zone if the clock has none
     */
    static @Nullable Instant at(@Nullable LocalDate date, String clock, ZoneId unlessStated) {
        if (date == null || clock.isBlank()) {
            return date == null ? null : date.atStartOfDay(unlessStated).toInstant();
        }
        Matcher matcher = CLOCK_AND_ZONE.matcher(clock.strip());
        if (!matcher.matches()) {
            return null;
        }
        Duration time = time(matcher);
        String zone = matcher.group("zone");
        return time == null
                ? null
                : date.atStartOfDay()
                        .plus(time)
                        .atZone(zone.isEmpty() ? unlessStated : Zones.orUtc(zone))
                        .toInstant();
    }

    /** Midnight may be the 24th hour, and a leap second counts. */
    private static @Nullable Duration time(Matcher clock) {
        int hour = hour(Integer.parseInt(clock.group("hour")), clock.group("before"), clock.group("half"));
        int minute = number(clock.group("minute"), clock.group("minutes"));
        int second = number(clock.group("second"), clock.group("seconds"));
        boolean valid = hour <= 24 && minute < 60 && second <= 60;
        return valid
                ? Duration.ofHours(hour)
                        .plusMinutes(minute)
                        .plusSeconds(second)
                        .plusMillis(millis(clock.group("fraction")))
                : null;
    }

    private static int hour(int hour, @Nullable String before, @Nullable String after) {
        String half = before != null ? before : after == null ? "" : after;
        if (hour <= 12 && AFTERNOON.matcher(half).matches()) {
            return hour % 12 + 12;
        }
        return hour == 12 && MORNING.matcher(half).matches() ? 0 : hour;
    }

    private static int millis(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000").substring(0, 3));
    }

    private static int number(@Nullable String one, @Nullable String other) {
        String digits = one != null ? one : other;
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
