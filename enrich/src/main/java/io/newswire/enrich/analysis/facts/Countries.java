package io.newswire.enrich.analysis.facts;

import io.newswire.enrich.analysis.facts.Facts.Row;
import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries, from the table of country codes, with their names in other languages from Natural Earth. */
final class Countries {
    private static final double SOVEREIGN = 0.9;
    private static final double DEPENDENT = 0.6;

    /** Where the usual short name of the tables is not what English news writes. */
    private static final Map<String, String> USUAL = Map.of(
            "US", "United States",
            "GB", "United Kingdom",
            "CG", "Republic of the Congo",
            "CD", "Democratic Republic of the Congo",
            "BA", "Bosnia and Herzegovina",
            "TR", "Turkey");

    private Countries() {}

    static List<Entry> read(Path gazetteer) throws IOException {
        List<Row> translations = Facts.tabs(gazetteer.resolve("natural-earth/countries.tsv"));
        List<Entry> countries = new ArrayList<>();
        for (Row row : Facts.commas(gazetteer.resolve("country-codes/data/country-codes.csv"))) {
            countries.add(country(row, translation(row, translations)));
        }
        return countries;
    }

    private static Entry country(Row row, @Nullable Row translation) {
        String code = row.get("ISO3166-1-Alpha-2");
        String name = USUAL.getOrDefault(code, row.get("CLDR display name").replace("&", "and"));
        Names names = new Names(name)
                .add(row.get("CLDR display name"))
                .add(withoutArticle(row.get("UNTERM English Short")))
                .add(withoutArticle(row.get("UNTERM English Formal")))
                .add(withoutInversion(row.get("official_name_en")));
        if (translation != null) {
            names.add(translation.get("long")).add(translation.get("name_en")).addTranslations(translation);
        }
        double prominence = row.get("is_independent").equals("Yes") ? SOVEREIGN : DEPENDENT;
        return new Entry(Kind.COUNTRY, name, "iso3166:" + code, prominence, code, null, names.aliases());
    }

    private static @Nullable Row translation(Row country, List<Row> translations) {
        String wikidata = country.get("wikidata_id").replaceFirst(".*/", "");
        String code = country.get("ISO3166-1-Alpha-2");
        return translations.stream()
                .filter(row ->
                        row.get("wikidata").equals(wikidata) || row.get("iso2").equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String withoutArticle(String name) {
        return name.replaceFirst("^the ", "").replaceFirst(" \\(the\\)", "").replaceFirst(" \\*+$", "");
    }

    private static String withoutInversion(String name) {
        return name.indexOf(',') < 0 ? name : "";
    }
}
