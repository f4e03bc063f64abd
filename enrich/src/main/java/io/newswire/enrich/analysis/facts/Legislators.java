package io.newswire.enrich.analysis.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Members of the Congress of the United States, presidents and vice-presidents. */
final class Legislators {
    private static final Map<String, Double> PROMINENCE = Map.of("prez", 0.85, "viceprez", 0.6, "sen", 0.5, "rep", 0.4);
    private static final Pattern FIELD = Pattern.compile("\\s+(?:- )?(\\w+): '?(.*?)'?");
    /** Presidents from then on are called by their surname alone. */
    private static final String LATELY = "2005";

    private Legislators() {}

    static List<Entry> read(Path gazetteer) throws IOException {
        Map<String, Entry> people = new HashMap<>();
        for (String file : List.of("congress/legislators-current.yaml", "congress/executive.yaml")) {
            for (Map<String, String> person : people(gazetteer.resolve(file))) {
                Entry entry = entry(person);
                if (entry != null) {
                    people.merge(String.valueOf(entry.id()), entry, Legislators::better);
                }
            }
        }
        return List.copyOf(people.values());
    }

    private static Entry better(Entry one, Entry other) {
        return one.prominence() >= other.prominence() ? one : other;
    }

    /** The last value of each field, which for terms is the latest; the files nest nothing that matters here. */
    private static List<Map<String, String>> people(Path file) throws IOException {
        List<Map<String, String>> people = new ArrayList<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            if (line.startsWith("- id:")) {
                people.add(new HashMap<>());
            }
            Matcher field = FIELD.matcher(line);
            if (!people.isEmpty() && field.matches()) {
                people.get(people.size() - 1).put(field.group(1), field.group(2));
            }
        }
        return people;
    }

    /** Those without an identifier are of other centuries. */
    private static @Nullable Entry entry(Map<String, String> person) {
        String id = person.get("wikidata");
        String first = person.getOrDefault("first", "");
        String last = person.getOrDefault("last", "");
        if (id == null) {
            return null;
        }
        String name = first + " " + last;
        String office = person.getOrDefault("type", "");
        Names names = new Names(name)
                .add(person.getOrDefault("official_full", ""))
                .add(person.getOrDefault("wikipedia", ""))
                .add(person.containsKey("nickname") ? person.get("nickname") + " " + last : "")
                .add(office.equals("prez") && person.get("start").compareTo(LATELY) >= 0 ? last : "");
        double prominence = PROMINENCE.getOrDefault(office, 0.4);
        return new Entry(Kind.PERSON, name, "wikidata:" + id, prominence, "US", null, names.aliases());
    }
}
