package io.newswire.enrich.analysis.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A thing of the gazetteer.
 *
 * @param name its usual name, which is also what it is recognised by
 * @param id {@code iso3166:CA}, {@code wikidata:Q...} or {@code geonames:...}; null where none is known
 * @param prominence how well-known it is, from 0 to 1
 * @param country ISO 3166-1 code of the country it belongs to; null where it belongs to none, or to no one knows which
 * @param region ISO 3166-2 code of the state it is in, or is; null where not known
 * @param aliases other names
 */
public record Entry(
        Kind kind,
        String name,
        @Nullable String id,
        double prominence,
        @Nullable String country,
        @Nullable String region,
        List<Alias> aliases) {
    public Entry {
        aliases = List.copyOf(aliases);
    }

    /** Of the name alone: entries are looked up while texts are analysed, and some have dozens of aliases. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The same thing with an identifier. */
    Entry identified(String identifier) {
        return new Entry(kind, name, identifier, prominence, country, region, aliases);
    }

    /** The same thing under other names as well. */
    Entry with(List<Alias> others) {
        Map<String, Alias> all = new LinkedHashMap<>();
        for (Alias alias : concat(aliases, others)) {
            if (!alias.text.equals(name)) {
                all.merge(alias.text, alias, Alias::and);
            }
        }
        return new Entry(kind, name, id, prominence, country, region, List.copyOf(all.values()));
    }

    /** Whether it is the country or state that a place is in. Of many places the state is not known: then any of their country will do. */
    public boolean contains(Entry place) {
        boolean sameCountry = country != null && country.equals(place.country());
        return switch (kind) {
            case COUNTRY -> sameCountry;
            case REGION -> place.region() == null ? sameCountry : place.region().equals(region);
            default -> false;
        };
    }

    /**
     * Another name.
     *
     * @param text as written, with its capitals: they tell how it is to be matched
     * @param languages the languages of the texts it is looked for in; empty for all
     */
    public record Alias(String text, List<String> languages) {
        public Alias {
            languages = List.copyOf(languages);
        }

        /** The same name in the languages of both. */
        private Alias and(Alias other) {
            boolean everywhere = languages.isEmpty() || other.languages.isEmpty();
            return new Alias(text, everywhere ? List.of() : concat(languages, other.languages));
        }
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
