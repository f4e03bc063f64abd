package io.newswire.enrich.analysis.knowledge.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that one thing has with several authorities, for countries and larger cities: so that what GeoNames and
 * Wikidata say of them is said of the things that are built in.
 */
final class Identifiers {
    private static final String FILE = "identifiers.tsv.gz";
    private static final String COUNTRY = "iso3166:";

    private final Map<String, String> usual;

    private Identifiers(Map<String, String> usual) {
        this.usual = usual;
    }

    /** Reads those that Newswire brings with it: lines of the usual identifier and others of the same thing, parted by tabs. */
    static Identifiers builtIn() throws IOException {
        InputStream in = Identifiers.class.getResourceAsStream(FILE);
        if (in == null) {
            throw new IOException("the class path has no " + FILE + " beside " + Identifiers.class.getName());
        }
        Map<String, String> usual = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> same = List.of(line.split("\t", -1));
                same.forEach(id -> usual.put(id, same.get(0)));
            }
        }
        return new Identifiers(usual);
    }

    /** The identifier that built-in things have. */
    String usual(String id) {
        return usual.getOrDefault(id, id);
    }

    /** The same for a place of GeoNames; null where no other is known. */
    @Nullable
    String ofGeonames(int number) {
        return usual.get("geonames:" + number);
    }

    /** ISO 3166-1 code of a country of Wikidata; null where it is none of today. */
    @Nullable
    String country(String wikidata) {
        String id = usual.get(wikidata);
        return id != null && id.startsWith(COUNTRY) ? id.substring(COUNTRY.length()) : null;
    }
}
