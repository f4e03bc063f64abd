package io.newswire.dashboard.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request: each of them known, given once, and short. Blank ones count as not given, as an empty
 * field of a form does.
 */
public final class Parameters {

    private static final int MAX_LENGTH = 500;

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Checks what was given.
     *
     * @param given values by name
     * @param known the names that the request may have
     * @throws BadParameterException if a name is not known, or is given twice, or a value cannot be one
     */
    public static Parameters of(Map<String, List<String>> given, Set<String> known) {
        var values = new HashMap<String, String>();
        given.forEach((name, all) -> {
            if (!known.contains(name)) {
                throw new BadParameterException(name, "not known here; known are " + new TreeSet<>(known));
            }
            if (all.size() > 1) {
                throw new BadParameterException(name, "given " + all.size() + " times; give it once");
            }
            all.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(value -> {
                values.put(name, checked(name, value));
            });
        });
        return new Parameters(values);
    }

    private static String checked(String name, String value) {
        if (value.length() > MAX_LENGTH) {
            throw new BadParameterException(name, "longer than " + MAX_LENGTH + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw new BadParameterException(name, "contains a NUL character");
        }
        return value;
    }

    /** A text, or null where it was not given. */
    public @Nullable String text(String name) {
        return values.get(name);
    }

    /** A whole number from {@code min} to {@code max}; {@code otherwise} where it was not given. */
    public int integer(String name, int min, int max, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number out of range.
        }
        throw new BadParameterException(name, "'" + value + "' is not a number from " + min + " to " + max);
    }

    /** A time, as {@code 2026-01-31T12:00:00Z}, with another offset, or as a date (its first moment in UTC); or null. */
    public @Nullable Instant time(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime time = value.length() == "2026-01-31".length()
                    ? LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            // The same answer as for a year that no calendar in use has.
        }
        throw new BadParameterException(
                name, "'" + value + "' is not a time such as 2026-01-31T12:00:00Z or 2026-01-31");
    }
}
