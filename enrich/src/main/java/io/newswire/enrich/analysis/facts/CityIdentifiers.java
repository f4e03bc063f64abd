package io.newswire.enrich.analysis.facts;

import io.newswire.enrich.analysis.facts.Facts.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that Natural Earth gives to cities, checked: one that several cities have is of the city that is called as
 * the thing is; one of a place elsewhere, or of quite another name, is of none. Better none than a wrong one.
 */
final class CityIdentifiers {
    /** In degrees; how far two tables put one city apart at most. */
    private static final double NEAR = 1;

    private static final double ALIKE = 0.35;

    private final Map<String, List<Row>> byWikidata;
    private final Map<String, List<Row>> byGeonames;
    private final Map<String, Geoname> geonames;
    private final Map<String, List<Geoname>> byName;

    CityIdentifiers(List<Row> cities, List<Geoname> geonames) {
        this.byWikidata = cities.stream().collect(Collectors.groupingBy(city -> city.get("wikidata")));
        this.byGeonames = cities.stream().collect(Collectors.groupingBy(city -> city.get("geonames")));
        this.geonames = geonames.stream().collect(Collectors.toMap(Geoname::id, Function.identity()));
        this.byName = geonames.stream().collect(Collectors.groupingBy(Geoname::key));
    }

    /** The number of the item of Wikidata, such as {@code Q60}; null where none is sure. */
    @Nullable
    String wikidata(Row city) {
        String id = city.get("wikidata");
        boolean sure = id.matches("Q[1-9]\\d*") && isOwn(city, byWikidata.getOrDefault(id, List.of())) && fits(city);
        return sure ? id : null;
    }

    /** The number that GeoNames has for the city; null where none is sure. */
    @Nullable
    String geonames(Row city) {
        Geoname geoname = geoname(city);
        String id = geoname == null ? city.get("geonames") : geoname.id();
        boolean elsewhere = geoname == null && geonames.containsKey(id);
        boolean shared = byGeonames.getOrDefault(id, List.of()).stream().anyMatch(other -> !other.equals(city));
        return id.matches("[1-9]\\d*") && !elsewhere && !shared ? id : null;
    }

    /** What GeoNames tells of the city: under its number, or else under its name, and in its place; null where nothing. */
    @Nullable
    Geoname geoname(Row city) {
        Geoname geoname = geonames.get(city.get("geonames"));
        return geoname != null && isNear(city, geoname) ? geoname : namesake(city);
    }

    private @Nullable Geoname namesake(Row city) {
        String key = city.get("iso2") + " " + Names.folded(city.get("name"));
        return byName.getOrDefault(key, List.of()).stream()
                .filter(town -> isNear(city, town))
                .max(Comparator.comparingDouble(Geoname::population))
                .orElse(null);
    }

    private static boolean isNear(Row city, Geoname geoname) {
        return Math.abs(geoname.latitude() - Double.parseDouble(city.get("latitude"))) < NEAR
                && Math.abs(geoname.longitude() - Double.parseDouble(city.get("longitude"))) < NEAR;
    }

    private static boolean isOwn(Row city, List<Row> sharing) {
        return sharing.size() == 1
                || (isCalledAsItem(city)
                        && sharing.stream()
                                        .filter(CityIdentifiers::isCalledAsItem)
                                        .count()
                                == 1);
    }

    /** The names in languages are those of the item of Wikidata. */
    private static boolean isCalledAsItem(Row city) {
        return Names.folded(city.get("name")).equals(Names.folded(city.get("name_en")));
    }

    private boolean fits(Row city) {
        String label = city.get("name_en");
        Geoname geoname = geoname(city);
        Stream<String> names = Stream.of(city.get("name"), city.get("alternative"));
        return label.isEmpty()
                || Stream.concat(names, geoname == null ? Stream.of() : Stream.of(geoname.name()))
                        .anyMatch(name -> areAlike(Names.folded(name), Names.folded(label)))
                || (geoname != null && geoname.isCalled(label));
    }

    /** Whether they may be spellings of one name: of their pairs of letters a good part is the same. */
    private static boolean areAlike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        long common = pairs.stream().filter(others::contains).count();
        return one.equals(other) || common >= ALIKE * Math.min(pairs.size(), others.size());
    }

    private static Set<String> pairs(String name) {
        return IntStream.range(0, Math.max(0, name.length() - 1))
                .mapToObj(i -> name.substring(i, i + 2))
                .collect(Collectors.toSet());
    }
}
