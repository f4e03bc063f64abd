package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the states behind their cities, as in "Springfield, IL", "Springfield, Ill." and "Toronto, ON": by the codes of the
 * posts of the United States, Canada and Australia, which are those of ISO 3166-2, and by the abbreviations of newspapers.
 */
final class States {
    private static final List<String> COUNTRIES = List.of("US-", "CA-", "AU-");

    private static final Map<String, String> OF_NEWSPAPERS = Map.ofEntries(
            Map.entry("ala", "al"),
            Map.entry("ariz", "az"),
            Map.entry("ark", "ar"),
            Map.entry("calif", "ca"),
            Map.entry("colo", "co"),
            Map.entry("conn", "ct"),
            Map.entry("del", "de"),
            Map.entry("fla", "fl"),
            Map.entry("ill", "il"),
            Map.entry("ind", "in"),
            Map.entry("kan", "ks"),
            Map.entry("mass", "ma"),
            Map.entry("mich", "mi"),
            Map.entry("minn", "mn"),
            Map.entry("miss", "ms"),
            Map.entry("mont", "mt"),
            Map.entry("neb", "ne"),
            Map.entry("nev", "nv"),
            Map.entry("okla", "ok"),
            Map.entry("ont", "on"),
            Map.entry("ore", "or"),
            Map.entry("tenn", "tn"),
            Map.entry("tex", "tx"),
            Map.entry("wash", "wa"),
            Map.entry("wis", "wi"),
            Map.entry("wyo", "wy"));

    private static final String LANGUAGE = "en";
    private static final double CONFIDENCE = 0.95;

    private final Map<String, List<Entry>> byCode = new HashMap<>();
    private final Matcher matcher;

    /** @param matcher for cities */
    States(Collection<Entry> entries, Matcher matcher) {
        this.matcher = matcher;
        for (Entry entry : entries) {
            String region = entry.region();
            if (entry.kind() == Kind.REGION
                    && region != null
                    && COUNTRIES.stream().anyMatch(region::startsWith)) {
                String code =
                        Tokens.of(region.substring(region.indexOf('-') + 1)).folded(0);
                byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** The names of a field, in order, with the states behind places among them. */
    List<Named> addTo(List<Named> names) {
        List<Named> all = new ArrayList<>();
        int free = 0;
        for (Named name : names) {
            if (name.first() < free) {
                continue;
            }
            all.add(name);
            boolean place = name.type() == EntityType.PLACE && name.field().capitalsTell();
            Named state = place ? behind(name) : null;
            if (state != null) {
                all.add(state);
                free = state.last() + 1;
            }
        }
        return all;
    }

    private @Nullable Named behind(Named city) {
        Tokens tokens = city.field().tokens();
        int first = city.last() + 1;
        if (first >= tokens.size() || !tokens.followsComma(first) || !tokens.startsUpper(first)) {
            return null;
        }
        int last = isOfTwoLetters(tokens, first) ? first + 1 : first;
        String written = tokens.folded(first) + (last > first ? tokens.folded(last) : "");
        boolean abbreviated = last > first || tokens.isAllUpper(first) || tokens.after(first) == '.';
        Entry state = abbreviated ? state(city, OF_NEWSPAPERS.getOrDefault(written, written)) : null;
        return state == null ? null : new Named(city.field(), first, last, EntityType.PLACE, state, CONFIDENCE);
    }

    /** Of two states with one code, such as Washington and Western Australia, the one that has such a city. */
    private @Nullable Entry state(Named city, String code) {
        List<Entry> states = byCode.getOrDefault(code, List.of());
        if (states.size() < 2) {
            return states.isEmpty() ? null : states.get(0);
        }
        List<Entry> cities = matcher.named(city.field(), city.first(), city.last(), LANGUAGE);
        return states.stream()
                .filter(state -> cities.stream().anyMatch(state::contains))
                .findFirst()
                .orElse(null);
    }

    /** As "N.Y." is. */
    private static boolean isOfTwoLetters(Tokens tokens, int first) {
        return first + 1 < tokens.size()
                && tokens.length(first) == 1
                && tokens.length(first + 1) == 1
                && tokens.after(first) == '.'
                && tokens.start(first + 1) == tokens.end(first) + 1;
    }
}
