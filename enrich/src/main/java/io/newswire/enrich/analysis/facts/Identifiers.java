package io.newswire.enrich.analysis.facts;

import io.newswire.enrich.analysis.facts.Facts.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What countries and cities are called by GeoNames and Wikidata: lines of identifiers of one thing, ours first. */
final class Identifiers {
    private Identifiers() {}

    static Set<String> read(Path gazetteer) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (Row row : Facts.commas(gazetteer.resolve("country-codes/data/country-codes.csv"))) {
            addCountry(row, lines);
        }
        List<Row> cities = Facts.tabs(gazetteer.resolve("natural-earth/populated-places.tsv"));
        Predicate<String> doubtful = Cities.repeated(cities, "wikidata")
                .or(Cities.repeated(cities, "geonames"))
                .or(id -> !id.matches("Q?[1-9]\\d*"));
        for (Row row : cities) {
            String wikidata = row.get("wikidata");
            String geonames = row.get("geonames");
            if (!doubtful.test(wikidata) && !doubtful.test(geonames)) {
                lines.add("wikidata:" + wikidata + "\tgeonames:" + geonames);
            }
        }
        return lines;
    }

    private static void addCountry(Row row, Set<String> lines) {
        String wikidata = row.get("wikidata_id").replaceFirst(".*/", "");
        String geonames = row.get("Geoname ID");
        lines.add("iso3166:" + row.get("ISO3166-1-Alpha-2")
                + (wikidata.isEmpty() ? "" : "\twikidata:" + wikidata)
                + (geonames.isEmpty() ? "" : "\tgeonames:" + geonames));
    }
}
