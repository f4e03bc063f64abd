package io.newswire.enrich.analysis.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.facts.Facts.Row;
import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.Prominence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cities: those of Natural Earth, with their names in other languages, and the larger ones of GeoNames beside them. */
final class Cities {
    private static final double MIN_POPULATION = 15_000;
    private static final double MIN_POPULATION_OF_GEONAMES = 50_000;
    private static final double CAPITAL = 0.75;

    private final Map<String, String> regionCodes;
    private final Set<String> capitals;
    private final Set<String> countries;
    private final Map<String, Double> populations = new HashMap<>();

    /**
     * @param regionCodes ISO 3166-2 codes by country and name
     * @param capitals names of capitals, after the code of their country and a blank
     * @param countries folded names of countries, after their code and a blank: a city that is a country is not told twice
     */
    Cities(Map<String, String> regionCodes, Set<String> capitals, Set<String> countries) {
        this.regionCodes = regionCodes;
        this.capitals = capitals;
        this.countries = countries;
    }

    List<Entry> read(Path gazetteer) throws IOException {
        Path geonames = gazetteer.resolve("cities15000/cities15000.txt");
        readPopulations(geonames);
        List<Row> rows = Facts.tabs(gazetteer.resolve("natural-earth/populated-places.tsv"));
        Predicate<String> doubtful = repeated(rows, "wikidata").or(id -> !id.matches("Q\\d+"));
        Predicate<String> doubtfulGeonames = repeated(rows, "geonames").or(id -> !id.matches("[1-9]\\d*"));
        List<Entry> cities = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Row row : rows) {
            if (isCity(row)) {
                cities.add(city(row, doubtful, doubtfulGeonames));
                known.add(row.get("geonames"));
                known.add(row.get("iso2") + " " + Names.folded(row.get("name")));
            }
        }
        cities.addAll(geonames(geonames, known));
        return cities;
    }

    private boolean isCity(Row row) {
        return !countries.contains(row.get("iso2") + " " + Names.folded(row.get("name")))
                && row.get("iso2").matches("[A-Z]{2}")
                && (population(row) >= MIN_POPULATION || isCapital(row));
    }

    private void readPopulations(Path file) throws IOException {
        for (String line : Files.readAllLines(file, UTF_8)) {
            List<String> cells = List.of(line.split("\t", -1));
            populations.put(cells.get(0), Double.parseDouble(cells.get(14)));
        }
    }

    private static boolean isCapital(Row row) {
        return row.get("kind").equals("Admin-0 capital");
    }

    /** An identifier that two cities have belongs to one of them at most: better none than a wrong one. */
    static Predicate<String> repeated(List<Row> rows, String column) {
        Map<String, Long> counts =
                rows.stream().collect(Collectors.groupingBy(row -> row.get(column), Collectors.counting()));
        return id -> counts.getOrDefault(id, 0L) > 1;
    }

    private Entry city(Row row, Predicate<String> doubtful, Predicate<String> doubtfulGeonames) {
        String wikidata = row.get("wikidata");
        String geonames = row.get("geonames");
        String id = !doubtful.test(wikidata)
                ? "wikidata:" + wikidata
                : doubtfulGeonames.test(geonames) ? null : "geonames:" + geonames;
        Names names = new Names(row.get("name")).add(row.get("name_en")).addTranslations(row);
        String country = row.get("iso2");
        double prominence = prominence(population(row));
        return new Entry(
                Kind.CITY,
                row.get("name"),
                id,
                isCapital(row) ? Math.max(CAPITAL, prominence) : prominence,
                country,
                regionCodes.get(country + " " + row.get("admin1")),
                names.aliases());
    }

    private List<Entry> geonames(Path file, Set<String> known) throws IOException {
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            return lines.map(line -> List.of(line.split("\t", -1)))
                    .filter(cells -> Double.parseDouble(cells.get(14)) >= MIN_POPULATION_OF_GEONAMES)
                    .filter(cells -> !cells.get(7).equals("PPLX"))
                    .filter(cells -> !known.contains(cells.get(0)))
                    .filter(cells -> !countries.contains(cells.get(8) + " " + Names.folded(cells.get(1))))
                    .filter(cells -> !known.contains(cells.get(8) + " " + Names.folded(cells.get(1))))
                    .map(this::geoname)
                    .toList();
        }
    }

    private Entry geoname(List<String> cells) {
        String name = cells.get(1);
        String country = cells.get(8);
        double prominence = prominence(Double.parseDouble(cells.get(14)));
        return new Entry(
                Kind.CITY,
                name,
                "geonames:" + cells.get(0),
                capitals.contains(country + " " + name) ? Math.max(CAPITAL, prominence) : prominence,
                country,
                region(country, cells.get(10)),
                List.of());
    }

    /** GeoNames uses the postal codes of the United States, as ISO does, but numbers of its own elsewhere. */
    private static @Nullable String region(String country, String code) {
        return country.equals("US") ? "US-" + code : null;
    }

    /**
     * Natural Earth gives the population of the agglomeration, and to a suburb sometimes that of the city beside it:
     * trusted up to five times what GeoNames gives.
     */
    private double population(Row row) {
        String population = row.get("population");
        double most = populations.getOrDefault(row.get("geonames"), Double.MAX_VALUE) * 5;
        return population.isEmpty() ? 0 : Math.min(most, Double.parseDouble(population));
    }

    private static double prominence(double population) {
        return Prominence.ofPopulation(Math.max(population, MIN_POPULATION));
    }
}
