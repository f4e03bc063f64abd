package io.newswire.ingest.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates with the name of a month: those of RFC 822, 850 and 2822, of C's {@code asctime}, and what people write. The
 * parts may come in any order; words that are none of them, such as weekdays, which are often wrong, are passed over.
 */
final class WordTimes {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,()]+");

    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2}[:h]\\d{1,2}(?::\\d{1,2}(?:[.,]\\d+)?)?|\\d{1,2}\\.\\d{2}(?:\\.\\d{2})?(?![.\\d]))(.*)");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}|\\d{4})(?:st|nd|rd|th|er|[.ºª]+)?");

    private static final Pattern DATE_AND_CLOCK = Pattern.compile("(?<=\\d)T(?=\\d)");

    private static final Pattern COMPOUND = Pattern.compile("[-/.]");

    private @Nullable Integer day;
    private @Nullable Integer month;
    private @Nullable Integer year;
    private String clock = "";
    private String half = "";
    private @Nullable ZoneId zone;

    private WordTimes() {}

    static @Nullable Instant read(String text) {
        var time = new WordTimes();
        for (String token : SEPARATORS.splitAsStream(text).toList()) {
            time.take(token);
        }
        return time.instant();
    }

    private @Nullable Instant instant() {
        if (day == null || month == null || year == null) {
            return null;
        }
        return TimeParts.at(TimeParts.day(year, month, day), clock + half, zone == null ? ZoneOffset.UTC : zone);
    }

    private void take(String token) {
        Matcher time = CLOCK.matcher(token);
        Matcher number = NUMBER.matcher(token);
        if (time.matches()) {
            takeClock(time.group(1), time.group(2));
        } else if (number.matches()) {
            takeNumber(number.group(1));
        } else if (DATE_AND_CLOCK.matcher(token).find()) {
            DATE_AND_CLOCK.splitAsStream(token).forEach(this::take);
        } else if (!takeName(token) && COMPOUND.matcher(token).find()) {
            COMPOUND.splitAsStream(token).forEach(this::take);
        }
    }

    private void takeClock(String time, String rest) {
        clock = time;
        if (!rest.isEmpty()) {
            take(rest);
        }
    }

    private void takeNumber(String digits) {
        if (digits.length() == 4 || day != null) {
            year = year == null ? Integer.valueOf(TimeParts.year(digits)) : year;
        } else {
            day = Integer.valueOf(digits);
        }
    }

    /** Of several names of months the last is meant: the first is a weekday in some languages. */
    private boolean takeName(String token) {
        Integer named = MonthNames.number(token);
        ZoneId known = Zones.find(token);
        if (named != null) {
            month = named;
        } else if (token.matches("(?i)[ap]\\.?m\\.?")) {
            half = token;
        } else if (known != null) {
            zone = zone == null ? known : zone;
        } else {
            return false;
        }
        return true;
    }
}
