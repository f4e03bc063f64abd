package io.newswire.ingest.feed;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of months in the languages of Europe, whole and short, as Java's own tables have them. */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of(
            "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hu", "id", "is", "it", "lt", "lv", "nb", "nl",
            "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /** What every feed may use; also cut after three letters or more. */
    private static final Map<String, Integer> ENGLISH = english();

    private static final Map<String, Integer> OTHERS = others();

    private MonthNames() {}

    /** From 1 to 12; null where it names none, or different ones in different languages. */
    static @Nullable Integer number(String name) {
        String plain = plain(name);
        Integer english = ENGLISH.get(plain);
        return english != null ? english : OTHERS.get(plain);
    }

    private static Map<String, Integer> english() {
        Map<String, Integer> names = new HashMap<>();
        for (Month month : Month.values()) {
            String name = plain(month.name());
            for (int length = 3; length <= name.length(); length++) {
                names.put(name.substring(0, length), month.getValue());
            }
        }
        return names;
    }

    private static Map<String, Integer> others() {
        Map<String, Integer> names = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = plain(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    Integer known = names.putIfAbsent(name, month.getValue());
                    if (known != null && known != month.getValue()) {
                        ambiguous.add(name);
                    }
                }
            }
        }
        names.keySet().removeAll(ambiguous);
        names.keySet().removeIf(name -> name.length() < 3 || Character.isDigit(name.charAt(0)));
        return names;
    }

    /** Without case, accents and dots, in which feeds differ. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .toLowerCase(Locale.ROOT);
    }
}
