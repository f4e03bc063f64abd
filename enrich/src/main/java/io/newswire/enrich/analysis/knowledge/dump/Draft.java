package io.newswire.enrich.analysis.knowledge.dump;

import io.newswire.enrich.analysis.knowledge.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a thing, or, joined, what all say.
 *
 * @param key the same for all that is said of the thing
 * @param kind null while only its classes are known, and where only names are told
 * @param pending what its kind is found by, at Wikidata
 * @param id null where it has none, or only its number at GeoNames
 * @param name empty where only other names are told
 * @param prominence negative where not known
 * @param geonames its number at GeoNames; 0 where not known
 */
record Draft(
        String key,
        Origin origin,
        @Nullable Kind kind,
        @Nullable Pending pending,
        @Nullable String id,
        String name,
        double prominence,
        @Nullable String country,
        @Nullable String region,
        int geonames,
        List<Alias> aliases) {
    static final double UNKNOWN = -1;

    /** Far more than any thing has in the languages that are kept. */
    static final int MAX_ALIASES = 1000;

    Draft {
        aliases = List.copyOf(aliases.size() > MAX_ALIASES ? aliases.subList(0, MAX_ALIASES) : aliases);
    }

    /** Who says it: an earlier one is believed rather than a later one. */
    enum Origin {
        TABLE,
        WIKIDATA,
        GEONAMES,
        ALTERNATE_NAMES
    }

    /** @param languages as the knowledge file has them */
    record Alias(String text, long languages) {}

    /** Its classes and its articles at Wikipedia. */
    record Pending(List<Long> classes, int wikipedias) {
        Pending {
            classes = List.copyOf(classes);
        }
    }

    Draft withKey(String newKey) {
        return new Draft(newKey, origin, kind, pending, id, name, prominence, country, region, geonames, aliases);
    }

    Draft withKind(Kind newKind, double newProminence) {
        return new Draft(key, origin, newKind, null, id, name, newProminence, country, region, geonames, aliases);
    }

    Draft withoutGeonames() {
        return new Draft(key, origin, kind, pending, id, name, prominence, country, region, 0, aliases);
    }

    /** Joined with what one of the same origin, or a less believed one, says. */
    Draft with(Draft other) {
        return new Draft(
                key,
                origin,
                kind != null ? kind : other.kind,
                null,
                id != null ? id : other.id,
                name.isEmpty() ? other.name : name,
                origin == Origin.TABLE && prominence >= 0 ? prominence : Math.max(prominence, other.prominence),
                country != null ? country : other.country,
                regionWith(other),
                geonames != 0 ? geonames : other.geonames,
                joined(other));
    }

    /** A region is one of its country. */
    private @Nullable String regionWith(Draft other) {
        boolean sameCountry = country == null || country.equals(other.country);
        return region == null && sameCountry ? other.region : region;
    }

    private List<Alias> joined(Draft other) {
        if (aliases.size() >= MAX_ALIASES) {
            return aliases;
        }
        Map<String, Long> languages = new LinkedHashMap<>();
        aliases.forEach(alias -> languages.merge(alias.text(), alias.languages(), (one, two) -> one | two));
        other.aliases.forEach(alias -> languages.merge(alias.text(), alias.languages(), (one, two) -> one | two));
        if (!name.isEmpty() && !other.name.isEmpty() && !other.name.equals(name)) {
            languages.put(other.name, Languages.ALL);
        }
        List<Alias> all = new ArrayList<>();
        languages.forEach((text, mask) -> all.add(new Alias(text, mask)));
        return all;
    }
}
