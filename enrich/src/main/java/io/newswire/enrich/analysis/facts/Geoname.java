package io.newswire.enrich.analysis.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A town as GeoNames tells it.
 *
 * @param alternates its other names, in any language and script
 * @param feature {@code PPLC} for the capital of a country, {@code PPLX} for a part of a town, and others
 * @param region code of GeoNames' own for the state it is in
 */
record Geoname(
        String id,
        String name,
        List<String> alternates,
        double latitude,
        double longitude,
        String feature,
        String country,
        String region,
        double population) {

    static List<Geoname> read(Path gazetteer) throws IOException {
        try (Stream<String> lines = Files.lines(gazetteer.resolve("cities15000/cities15000.txt"), UTF_8)) {
            return lines.map(line -> of(line.split("\t", -1))).toList();
        }
    }

    private static Geoname of(String[] cells) {
        return new Geoname(
                cells[0],
                cells[1],
                List.of(cells[3].split(",")),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[7],
                cells[8],
                cells[10],
                Double.parseDouble(cells[14]));
    }

    /** Its country, and its name as names are compared. */
    String key() {
        return country + " " + Names.folded(name);
    }

    boolean isCapital() {
        return feature.equals("PPLC");
    }

    boolean isPartOfTown() {
        return feature.equals("PPLX");
    }

    /** Whether it is called so, too, as names are compared. */
    boolean isCalled(String other) {
        String folded = Names.folded(other);
        return Names.folded(name).equals(folded)
                || alternates.stream().map(Names::folded).anyMatch(folded::equals);
    }
}
