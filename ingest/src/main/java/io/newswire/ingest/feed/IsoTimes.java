package io.newswire.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO 8601: calendar, ordinal and week dates, basic and extended, from the year alone to parts of a second. */
final class IsoTimes {

    private static final Pattern DATE_AND_CLOCK = Pattern.compile("([-\\dWw]+)(?:(?:\\s*[Tt]\\s*|\\s+)(.*))?");

    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    private static final Pattern BASIC = Pattern.compile("(\\d{4}|\\d{2})(\\d{2})(\\d{2})");

    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{2})-(\\d{2})-(\\d{2})|-(\\d{2})-?(\\d{2})");

    private static final Pattern ORDINAL = Pattern.compile("(\\d{4}|\\d{2})-?(\\d{3})");

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?", Pattern.CASE_INSENSITIVE);

    private IsoTimes() {}

    static @Nullable Instant read(String text) {
        Matcher matcher = DATE_AND_CLOCK.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String clock = matcher.group(2) == null ? "" : matcher.group(2);
        try {
            return TimeParts.at(date(matcher.group(1)), clock, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String date) {
        Matcher calendar = CALENDAR.matcher(date);
        return calendar.matches() ? of(calendar, 1) : rarer(date);
    }

    private static @Nullable LocalDate rarer(String date) {
        Matcher basic = BASIC.matcher(date);
        Matcher shortYear = SHORT_YEAR.matcher(date);
        Matcher ordinal = ORDINAL.matcher(date);
        Matcher week = WEEK.matcher(date);
        if (basic.matches()) {
            return of(basic, 1);
        } else if (shortYear.matches()) {
            return shortYear.group(1) != null ? of(shortYear, 1) : of(shortYear, 4);
        } else if (ordinal.matches()) {
            return LocalDate.ofYearDay(TimeParts.year(ordinal.group(1)), Integer.parseInt(ordinal.group(2)));
        }
        return week.matches() ? ofWeek(week) : null;
    }

    /** Year, month and day from a group on; what is not stated is the first. */
    private static LocalDate of(MatchResult date, int group) {
        return LocalDate.of(TimeParts.year(date.group(group)), number(date, group + 1), number(date, group + 2));
    }

    private static LocalDate ofWeek(MatchResult week) {
        return LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
                .with(ChronoField.DAY_OF_WEEK, number(week, 3));
    }

    private static int number(MatchResult date, int group) {
        boolean stated = group <= date.groupCount() && date.group(group) != null;
        return stated ? Integer.parseInt(date.group(group)) : 1;
    }
}
