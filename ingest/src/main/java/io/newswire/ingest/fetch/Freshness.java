package io.newswire.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer stays fresh, by its own word (RFC 9111, 4.2): {@code Cache-Control}, else {@code Expires}. What makes
 * no sense is taken for unsaid.
 */
final class Freshness {

    /** Nobody means more; longer is cut to this. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Pattern NOT_FRESH =
            Pattern.compile("(?:^|[,\\s])(?:no-cache|no-store)\\s*(?:$|,)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAX_AGE = seconds("max-age");

    private static final Pattern SHARED_MAX_AGE = seconds("s-maxage");

    private static final Pattern AGE = Pattern.compile("(\\d{1,10})");

    private Freshness() {}

    private static Pattern seconds(String directive) {
        return Pattern.compile("(?:^|[,\\s])" + directive + "\\s*=\\s*\"?(\\d{1,10})\"?\\s*(?:$|,)");
    }

    /** Until when it is fresh; null where it does not say, or is not fresh already. */
    static @Nullable Instant until(Answer answer, Instant now) {
        Duration lifetime = lifetime(answer, now);
        if (lifetime == null) {
            return null;
        }
        Duration left = min(lifetime, LONGEST).minus(age(answer));
        return left.isNegative() || left.isZero() ? null : now.plus(left);
    }

    private static @Nullable Duration lifetime(Answer answer, Instant now) {
        String control = answer.headers(HttpHeaders.CACHE_CONTROL).toLowerCase(Locale.ROOT);
        if (NOT_FRESH.matcher(control).find()) {
            return null;
        }
        // s-maxage comes second: it is meant for caches that the publisher can purge, which we are not.
        Duration maxAge = first(MAX_AGE, control);
        Duration said = maxAge != null ? maxAge : first(SHARED_MAX_AGE, control);
        return said != null ? said : expires(answer, now);
    }

    /** By the server's own clock where it tells it: it may be wrong, but is wrong in both headers. */
    private static @Nullable Duration expires(Answer answer, Instant now) {
        Instant expires = date(answer.header(HttpHeaders.EXPIRES));
        if (expires == null) {
            return null;
        }
        Instant date = date(answer.header(HttpHeaders.DATE));
        return Duration.between(date == null ? now : date, expires);
    }

    private static Duration age(Answer answer) {
        Duration age = first(AGE, answer.headers(HttpHeaders.AGE).strip());
        return age == null ? Duration.ZERO : age;
    }

    private static @Nullable Duration first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : null;
    }

    private static @Nullable Instant date(@Nullable String value) {
        return value == null ? null : DateUtils.parseStandardDate(value);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
