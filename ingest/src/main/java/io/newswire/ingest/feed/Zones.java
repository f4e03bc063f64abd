package io.newswire.ingest.feed;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time zones as feeds state them. */
final class Zones {

    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC?)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?(?:\\D.*)?");

    /** What these names mean nearly always; those that mean several zones alike, such as IST, are left out. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            entry("Z", "+00:00"),
            entry("UT", "+00:00"),
            entry("UTC", "+00:00"),
            entry("GMT", "+00:00"),
            entry("WET", "+00:00"),
            entry("WEST", "+01:00"),
            entry("BST", "+01:00"),
            entry("CET", "+01:00"),
            entry("CEST", "+02:00"),
            entry("MET", "+01:00"),
            entry("MEST", "+02:00"),
            entry("MEZ", "+01:00"),
            entry("MESZ", "+02:00"),
            entry("EET", "+02:00"),
            entry("EEST", "+03:00"),
            entry("SAST", "+02:00"),
            entry("MSK", "+03:00"),
            entry("MSD", "+04:00"),
            entry("PKT", "+05:00"),
            entry("WIB", "+07:00"),
            entry("HKT", "+08:00"),
            entry("SGT", "+08:00"),
            entry("MYT", "+08:00"),
            entry("AWST", "+08:00"),
            entry("JST", "+09:00"),
            entry("KST", "+09:00"),
            entry("ACST", "+09:30"),
            entry("ACDT", "+10:30"),
            entry("AEST", "+10:00"),
            entry("AEDT", "+11:00"),
            entry("NZST", "+12:00"),
            entry("NZDT", "+13:00"),
            entry("NST", "-03:30"),
            entry("NDT", "-02:30"),
            entry("BRT", "-03:00"),
            entry("ART", "-03:00"),
            entry("AST", "-04:00"),
            entry("ADT", "-03:00"),
            entry("EST", "-05:00"),
            entry("EDT", "-04:00"),
            entry("ET", "-05:00"),
            entry("CST", "-06:00"),
            entry("CDT", "-05:00"),
            entry("CT", "-06:00"),
            entry("MST", "-07:00"),
            entry("MDT", "-06:00"),
            entry("MT", "-07:00"),
            entry("PST", "-08:00"),
            entry("PDT", "-07:00"),
            entry("PT", "-08:00"),
            entry("AKST", "-09:00"),
            entry("AKDT", "-08:00"),
            entry("HST", "-10:00"));

    private Zones() {}

    /** The zone; UTC where it is not known. */
    static ZoneId orUtc(String zone) {
        ZoneId known = find(zone.strip());
        return known != null ? known : ZoneOffset.UTC;
    }

    /** The zone; null where it is not known. */
    static @Nullable ZoneId find(String zone) {
        String upper = zone.toUpperCase(Locale.ROOT);
        String named = NAMED.get(upper);
        if (named != null) {
            return ZoneOffset.of(named);
        }
        Matcher offset = OFFSET.matcher(upper);
        return offset.matches() ? offset(offset) : region(zone);
    }

    private static @Nullable ZoneId offset(Matcher offset) {
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        return hours <= 18 && minutes < 60
                ? ZoneOffset.ofTotalSeconds(sign * Math.min(64_800, hours * 3_600 + minutes * 60))
                : null;
    }

    private static @Nullable ZoneId region(String zone) {
        try {
            return zone.contains("/") ? ZoneId.of(zone) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
