package io.newswire.ingest.feed;

import java.time.Duration;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The time that a feed asks to leave between polls: {@code ttl} of RSS 2.0, and the syndication module of RSS 1.0. */
final class AskedInterval {

    private static final Namespace SYNDICATION = Namespace.getNamespace("http://purl.org/rss/1.0/modules/syndication/");

    private AskedInterval() {}

    /** The longest that is asked for, wherever in the head it stands; null where none is. */
    static @Nullable Duration of(Element root) {
        Duration longest = in(root);
        for (Element child : root.getChildren()) {
            if (child.getName().equals("channel")) {
                longest = longer(longest, in(child));
            }
        }
        return longest;
    }

    private static @Nullable Duration in(Element head) {
        long minutes = number(head.getChildText("ttl", head.getNamespace()));
        Duration ttl = minutes > 0 ? Duration.ofMinutes(minutes) : null;
        Duration period = period(head.getChildText("updatePeriod", SYNDICATION));
        if (period == null) {
            return ttl;
        }
        long frequency = Math.max(1, number(head.getChildText("updateFrequency", SYNDICATION)));
        return longer(ttl, period.dividedBy(frequency));
    }

    private static @Nullable Duration period(@Nullable String name) {
        return switch (name == null ? "" : name.strip().toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
    }

    private static long number(@Nullable String text) {
        String digits = text == null ? "" : text.strip();
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : 0;
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }
}
