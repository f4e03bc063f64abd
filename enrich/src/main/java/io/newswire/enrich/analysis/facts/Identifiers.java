package io.newswire.enrich.analysis.facts;

import io.newswire.enrich.analysis.facts.Facts.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What countries and cities are called by GeoNames and Wikidata: lines of identifiers of one thing, ours first. */
final class Identifiers {
    private Identifiers() {}

    static Set<String> read(Path gazetteer) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (Row row : Facts.commas(gazetteer.resolve("country-codes/data/country-codes.csv"))) {
            addCountry(row, lines);
        }
        List<Row> cities = Facts.tabs(gazetteer.resolve("natural-earth/populated-places.tsv"));
        CityIdentifiers identifiers = new CityIdentifiers(cities, Geoname.read(gazetteer));
        for (Row city : cities) {
            String wikidata = identifiers.wikidata(city);
            String geonames = identifiers.geonames(city);
            if (wikidata != null && geonames != null) {
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
