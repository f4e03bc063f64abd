package io.newswire.enrich.analysis.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.EntryTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Compiles the built-in gazetteer and the list of first names from public facts: the same facts, the same bytes. */
public final class GazetteerCompiler {
    /** A first name that is also a city of this prominence (a million people) is taken for the city. */
    private static final double LARGE_CITY = 0.55;

    private GazetteerCompiler() {}

    /**
     * Compiles.
     *
     * @param dataDir folder that holds {@code gazetteer/country-codes}, {@code gazetteer/natural-earth} and the others
     * @param gazetteer file to write the entries to, packed
     * @param givenNames file to write the first names to, packed
     */
    public static void compile(Path dataDir, Path gazetteer, Path givenNames) throws IOException {
        Path facts = dataDir.resolve("gazetteer");
        List<Entry> places = places(facts);
        Set<String> names = givenNames(facts, places);
        List<Entry> all = new ArrayList<>(places);
        all.addAll(Legislators.read(facts));
        all.addAll(new Companies(names).read(facts));
        all.addAll(Clubs.read(facts));
        all.addAll(Universities.read(facts));
        write(gazetteer, all.stream().map(EntryTable::write).collect(Collectors.toCollection(TreeSet::new)));
        write(givenNames, names);
    }

    /**
     * Compiles the list of the identifiers that one thing has.
     *
     * @param dataDir as above
     * @param identifiers file to write it to, packed
     */
    public static void compileIdentifiers(Path dataDir, Path identifiers) throws IOException {
        write(identifiers, Identifiers.read(dataDir.resolve("gazetteer")));
    }

    /**
     * Compiles the lists of names that the tagger looks at.
     *
     * @param dataDir as above
     * @param givenNames file to write the first names of all the world to, packed
     * @param surnames file to write the surnames to, packed
     */
    public static void compileNames(Path dataDir, Path givenNames, Path surnames) throws IOException {
        Path databases = dataDir.resolve("gazetteer/names/NamesDatabases");
        write(givenNames, allNames(databases.resolve("first names")));
        write(surnames, allNames(databases.resolve("surnames")));
    }

    private static Set<String> allNames(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                if (!file.endsWith("README.txt")) {
                    // Some files are not in UTF-8: what cannot be read is left out.
                    new String(Files.readAllBytes(file), UTF_8).lines().forEach(name -> names.add(Names.folded(name)));
                }
            }
        }
        names.removeIf(name -> name.length() < 2 || name.indexOf('\uFFFD') >= 0);
        return names;
    }

    private static List<Entry> places(Path facts) throws IOException {
        List<Entry> places = new ArrayList<>(Countries.read(facts));
        Set<String> countries = places.stream()
                .map(country -> country.country() + " " + Names.folded(country.name()))
                .collect(Collectors.toSet());
        Regions regions = new Regions(facts);
        places.addAll(regions.entries());
        Map<String, String> codes = regions.codes();
        places.addAll(new Cities(facts, codes, capitals(facts), countries).entries());
        return places;
    }

    private static Map<String, String> capitals(Path facts) throws IOException {
        return Facts.commas(facts.resolve("country-codes/data/country-codes.csv")).stream()
                .collect(Collectors.toMap(
                        country -> country.get("ISO3166-1-Alpha-2"), country -> country.get("Capital")));
    }

    private static Set<String> givenNames(Path facts, List<Entry> places) throws IOException {
        Set<String> names = new TreeSet<>();
        Path file = facts.resolve("names/NamesDatabases/first names/us.txt");
        for (String name : Files.readAllLines(file, UTF_8)) {
            names.add(Names.folded(name));
        }
        places.stream()
                .filter(place -> place.prominence() >= LARGE_CITY)
                .map(place -> Names.folded(place.name()))
                .forEach(names::remove);
        return names;
    }

    /** Packed at the same time zero, so that nothing of this day is in it. */
    private static void write(Path file, Collection<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(UTF_8));
            }
        }
    }
}
