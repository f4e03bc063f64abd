package io.newswire.ingest.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in numbers with slashes, dots, or the characters of East Asia; and seconds since 1970. */
final class NumericTimes {

    private static final String WEEKDAY = "(?:\\p{L}+\\.?,?\\s*)?";

    private static final String CLOCK = "(?:[\\sT,]+(\\S.*))?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile(WEEKDAY + "(\\d{4})\\s*[-/.년年]\\s*(\\d{1,2})\\s*[-/.월月]\\s*(\\d{1,2})\\.?[일日]?" + CLOCK);

    private static final Pattern YEAR_LAST =
            Pattern.compile(WEEKDAY + "(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + CLOCK);

    private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?");

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private static final Pattern HALF_OF_DAY = Pattern.compile("(?i).*\\d\\s*[ap]\\.?m\\b.*");

    private static final ZoneId SEOUL = ZoneOffset.ofHours(9);

    private NumericTimes() {}

    static @Nullable Instant read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher yearLast = YEAR_LAST.matcher(text);
        Matcher epoch = EPOCH.matcher(text);
        if (yearFirst.matches()) {
            ZoneId zone = isKorean(text) ? SEOUL : ZoneOffset.UTC;
            return at(date(yearFirst, 1, 2, 3), yearFirst.group(4), zone);
        } else if (yearLast.matches()) {
            return at(yearLast(yearLast, text), yearLast.group(5), ZoneOffset.UTC);
        }
        return epoch.matches() ? Instant.ofEpochSecond(Long.parseLong(epoch.group(1))) : null;
    }

    /** Who writes Korean and no zone means Korea's. */
    static boolean isKorean(String text) {
        return HANGUL.matcher(text).find();
    }

    private static @Nullable Instant at(@Nullable LocalDate date, @Nullable String clock, ZoneId zone) {
        return TimeParts.at(date, clock == null ? "" : clock, zone);
    }

    /** The day comes first with dots; with slashes or dashes where the month cannot, and not with a clock of twelve hours. */
    private static @Nullable LocalDate yearLast(MatchResult date, String text) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        if (date.group(2).equals(".") || first > 12) {
            return date(date, 4, 3, 1);
        }
        boolean american = second > 12 || HALF_OF_DAY.matcher(text).matches();
        return american || first == second ? date(date, 4, 1, 3) : null;
    }

    private static @Nullable LocalDate date(MatchResult date, int year, int month, int day) {
        return TimeParts.day(
                TimeParts.year(date.group(year)),
                Integer.parseInt(date.group(month)),
                Integer.parseInt(date.group(day)));
    }
}
