package io.newswire.enrich.analysis.facts;

import io.newswire.enrich.analysis.facts.Facts.Row;
import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** States and provinces of the largest countries, from Natural Earth. */
final class Regions {
    private static final Map<String, Double> PROMINENCE = Map.of("US", 0.72, "CA", 0.65, "AU", 0.6);
    private static final double OTHERS = 0.45;

    private final List<Row> rows;

    Regions(Path gazetteer) throws IOException {
        this.rows = Facts.tabs(gazetteer.resolve("natural-earth/states.tsv")).stream()
                .filter(row -> row.get("wikidata").startsWith("Q"))
                .filter(row -> row.get("iso_3166_2").matches("[A-Z]{2}-[A-Z0-9]{1,3}"))
                .toList();
    }

    List<Entry> entries() {
        return rows.stream().map(Regions::entry).toList();
    }

    /** The ISO 3166-2 code of a region by country and name, with a blank between. */
    Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (Row row : rows) {
            codes.put(row.get("iso2") + " " + row.get("name"), row.get("iso_3166_2"));
        }
        return codes;
    }

    private static Entry entry(Row row) {
        String country = row.get("iso2");
        Names names = new Names(row.get("name")).addTranslations(row);
        return new Entry(
                Kind.REGION,
                row.get("name"),
                "wikidata:" + row.get("wikidata"),
                PROMINENCE.getOrDefault(country, OTHERS),
                country,
                row.get("iso_3166_2"),
                names.aliases());
    }
}
