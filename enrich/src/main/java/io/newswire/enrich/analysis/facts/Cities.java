package io.newswire.enrich.analysis.facts;

import io.newswire.enrich.analysis.facts.Facts.Row;
import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.Prominence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cities: those of Natural Earth that are large, or that Wikidata has, with their names in other languages, and the capitals
 * and the larger ones of GeoNames beside them.
 */
final class Cities {
    private static final double MIN_POPULATION = 15_000;
    private static final double MIN_POPULATION_OF_GEONAMES = 50_000;
    private static final double CAPITAL = 0.75;
    /** Of a small capital of a dependent territory: less than its namesakes elsewhere, but found where its country is named. */
    private static final double SMALL_CAPITAL = 0.3;

    private final Map<String, String> regionCodes;
    private final Map<String, String> capitals;
    private final Set<String> countries;
    private final List<Row> rows;
    private final List<Geoname> geonames;
    private final CityIdentifiers identifiers;

    /**
     * @param regionCodes ISO 3166-2 codes by country and name
     * @param capitals names of capitals by the code of their country
     * @param countries folded names of countries, after their code and a blank: a city that is a country is not told twice
     */
    Cities(Path gazetteer, Map<String, String> regionCodes, Map<String, String> capitals, Set<String> countries)
            throws IOException {
        this.regionCodes = regionCodes;
        this.capitals = capitals;
        this.countries = countries;
        this.rows = Facts.tabs(gazetteer.resolve("natural-earth/populated-places.tsv"));
        this.geonames = Geoname.read(gazetteer);
        this.identifiers = new CityIdentifiers(rows, geonames);
    }

    List<Entry> entries() {
        List<Entry> cities = new ArrayList<>();
        Set<@Nullable String> known = new HashSet<>();
        for (Row row : rows) {
            if (isCity(row)) {
                cities.add(city(row));
                known.add(identifiers.geonames(row));
            }
        }
        geonames.stream()
                .filter(town -> isCity(town) && !known.contains(town.id()))
                .map(this::city)
                .forEach(cities::add);
        return cities;
    }

    private boolean isCity(Row row) {
        String country = country(row);
        return country.matches("[A-Z]{2}")
                && !countries.contains(country + " " + Names.folded(row.get("name")))
                && (identifiers.wikidata(row) != null || population(row) >= MIN_POPULATION || isCapital(row));
    }

    private boolean isCity(Geoname town) {
        return (town.isCapital() || town.population() >= MIN_POPULATION_OF_GEONAMES)
                && !town.isPartOfTown()
                && !countries.contains(town.key());
    }

    private static boolean isCapital(Row row) {
        return row.get("kind").equals("Admin-0 capital");
    }

    /** That of Natural Earth, or of GeoNames where that is none of ISO 3166-1. */
    private String country(Row row) {
        String country = row.get("iso2");
        Geoname geoname = identifiers.geoname(row);
        return country.matches("[A-Z]{2}") || geoname == null ? country : geoname.country();
    }

    private Entry city(Row row) {
        String country = country(row);
        double prominence = prominence(population(row));
        return new Entry(
                Kind.CITY,
                row.get("name"),
                identifier(row),
                isCapital(row) ? Math.max(CAPITAL, prominence) : prominence,
                country,
                regionCodes.get(country + " " + row.get("admin1")),
                names(row).aliases());
    }

    private @Nullable String identifier(Row row) {
        String wikidata = identifiers.wikidata(row);
        String geonames = identifiers.geonames(row);
        return wikidata != null ? "wikidata:" + wikidata : geonames != null ? "geonames:" + geonames : null;
    }

    /** With what GeoNames and the table of countries call it: "Kyiv", where Natural Earth has "Kiev". */
    private Names names(Row row) {
        Names names = new Names(row.get("name")).add(row.get("name_en"));
        Geoname geoname = identifiers.geoname(row);
        if (geoname != null && geoname.id().equals(identifiers.geonames(row))) {
            names.add(geoname.name());
            addCapital(geoname, names);
        }
        return names.addTranslations(row);
    }

    private void addCapital(Geoname town, Names names) {
        String capital = capitals.getOrDefault(town.country(), "");
        if (!capital.isEmpty() && town.isCalled(capital)) {
            names.add(capital);
        }
    }

    private Entry city(Geoname town) {
        Names names = new Names(town.name());
        if (town.isCapital()) {
            addCapital(town, names);
        }
        return new Entry(
                Kind.CITY,
                town.name(),
                "geonames:" + town.id(),
                prominence(town),
                town.country(),
                region(town),
                names.aliases());
    }

    private double prominence(Geoname town) {
        double prominence = prominence(town.population());
        boolean large = town.population() >= MIN_POPULATION_OF_GEONAMES;
        if (large && town.name().equals(capitals.get(town.country()))) {
            return Math.max(CAPITAL, prominence);
        }
        return town.isCapital() ? Math.max(SMALL_CAPITAL, prominence) : prominence;
    }

    /** GeoNames uses the postal codes of the United States, as ISO does, but numbers of its own elsewhere. */
    private static @Nullable String region(Geoname town) {
        return town.country().equals("US") ? "US-" + town.region() : null;
    }

    /**
     * Natural Earth gives the population of the agglomeration, or of the centre, and to a suburb sometimes that of the city
     * beside it: trusted from what GeoNames gives up to five times that.
     */
    private double population(Row row) {
        String cell = row.get("population");
        double population = cell.isEmpty() ? 0 : Double.parseDouble(cell);
        Geoname geoname = identifiers.geoname(row);
        return geoname == null
                ? population
                : Math.max(geoname.population(), Math.min(geoname.population() * 5, population));
    }

    private static double prominence(double population) {
        return Prominence.ofPopulation(Math.max(population, MIN_POPULATION));
    }
}
