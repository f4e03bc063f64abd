package io.newswire.enrich.analysis.knowledge.dump;

import java.util.regex.Pattern;

/** Reads numbers that may be none. */
final class Numbers {
    private static final Pattern POSITIVE = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d{0,17}");

    private Numbers() {}

    /** A whole number above 0; 0 where it is none. */
    static int positive(String text) {
        return POSITIVE.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /** A number, 0 where it is empty; negative where it is none. */
    static double decimal(String text) {
        if (text.isBlank()) {
            return 0;
        }
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : -1;
    }

    /** The number of an item of Wikidata, as Q42 has it; 0 where it is none. */
    static long item(String id) {
        return ITEM.matcher(id).matches() ? Long.parseLong(id.substring(1)) : 0;
    }
}
