package io.newswire.enrich.analysis.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.knowledge.Entry.Alias;
import io.newswire.enrich.analysis.topics.TopicConcept;
import io.newswire.record.TopicRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Reads what Newswire brings with it: {@code gazetteer.tsv.gz}, compiled from public facts; tables of bodies, leaders and
 * what else the facts do not have, and {@code nations.tsv} and {@code city-names.tsv}, written by hand; and the rules of
 * {@link BuiltInConcepts}.
 */
final class BuiltInKnowledge {
    static final String GAZETTEER = "gazetteer.tsv.gz";

    private static final List<String> BY_HAND =
            List.of("supplement.tsv", "places.tsv", "bodies.tsv", "national-bodies.tsv", "media.tsv", "leaders.tsv");

    private BuiltInKnowledge() {}

    static Knowledge load() {
        try (BufferedReader gazetteer = reader(new GZIPInputStream(open(GAZETTEER)))) {
            List<Entry> entries = new ArrayList<>(EntryTable.read(gazetteer, GAZETTEER));
            for (String name : BY_HAND) {
                entries.addAll(table(name));
            }
            return new Knowledge(joined(entries, furtherNames()), rules());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in knowledge", e);
        }
    }

    /**
     * One entry for each identifier: the most prominent, under the shortest name, with all names of the others. Where no other
     * thing of its kind has its name, one without an identifier is the same.
     */
    private static List<Entry> joined(List<Entry> entries, Map<String, List<Alias>> furtherNames) {
        Map<Called, Set<String>> identified = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.id() != null) {
                identified
                        .computeIfAbsent(Called.of(entry), called -> new HashSet<>())
                        .add(entry.id());
            }
        }
        Map<Object, Entry> joined = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Set<String> known = identified.getOrDefault(Called.of(entry), Set.of());
            Entry same = entry.id() == null && known.size() == 1
                    ? entry.identified(known.iterator().next())
                    : entry;
            joined.merge(same.id() == null ? same : same.id(), same, BuiltInKnowledge::join);
        }
        return joined.values().stream()
                .map(entry -> entry.with(furtherNames.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private record Called(Kind kind, String name) {
        static Called of(Entry entry) {
            return new Called(entry.kind(), entry.name());
        }
    }

    private static Entry join(Entry one, Entry other) {
        boolean ahead = other.prominence() > one.prominence()
                || (other.prominence() == one.prominence()
                        && other.name().length() < one.name().length());
        Entry first = ahead ? other : one;
        Entry second = ahead ? one : other;
        return first.with(List.of(new Alias(second.name(), List.of()))).with(second.aliases());
    }

    /** By identifier, what the people and things of countries are called, and what else cities are. */
    private static Map<String, List<Alias>> furtherNames() throws IOException {
        Map<String, List<Alias>> names = new HashMap<>();
        for (String line : lines("nations.tsv")) {
            String[] cells = line.split("\t", -1);
            names.put("iso3166:" + cells[0], EntryTable.aliases(cells[1]));
        }
        for (String line : lines("city-names.tsv")) {
            String[] cells = line.split("\t", -1);
            names.put(cells[0], EntryTable.aliases(cells[2]));
        }
        return names;
    }

    private static List<Entry> table(String name) throws IOException {
        try (BufferedReader in = reader(open(name))) {
            return EntryTable.read(in, name);
        }
    }

    private static Map<String, TopicRule> rules() {
        return BuiltInConcepts.load().stream()
                .map(TopicConcept::rule)
                .collect(Collectors.toMap(TopicRule::getCode, rule -> rule));
    }

    /** All lines but empty ones and comments. */
    private static List<String> lines(String name) throws IOException {
        try (BufferedReader in = reader(open(name))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        }
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, UTF_8));
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = BuiltInKnowledge.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the class path has no " + name + " beside " + BuiltInKnowledge.class.getName());
        }
        return in;
    }
}
