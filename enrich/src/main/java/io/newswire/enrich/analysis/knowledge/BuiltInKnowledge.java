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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads what Newswire brings with it: {@code gazetteer.tsv.gz}, compiled from public facts; tables of bodies, leaders and
 * what else the facts do not have, and {@code nations.tsv}, written by hand; and the rules of {@link BuiltInConcepts}.
 */
final class BuiltInKnowledge {
    static final String GAZETTEER = "gazetteer.tsv.gz";

    private static final List<String> BY_HAND =
            List.of("supplement.tsv", "bodies.tsv", "national-bodies.tsv", "media.tsv", "leaders.tsv");

    private BuiltInKnowledge() {}

    static Knowledge load() {
        try {
            List<Entry> entries = new ArrayList<>(gazetteer());
            for (String name : BY_HAND) {
                entries.addAll(table(name));
            }
            return new Knowledge(entries, rules());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in knowledge", e);
        }
    }

    private static List<Entry> gazetteer() throws IOException {
        Map<String, List<Alias>> nations = nations();
        try (BufferedReader in = reader(new GZIPInputStream(open(GAZETTEER)))) {
            return EntryTable.read(in, GAZETTEER).stream()
                    .map(entry -> withAliases(entry, nations))
                    .toList();
        }
    }

    private static Entry withAliases(Entry entry, Map<String, List<Alias>> nations) {
        if (entry.kind() != Kind.COUNTRY || !nations.containsKey(entry.country())) {
            return entry;
        }
        List<Alias> aliases = Stream.concat(entry.aliases().stream(), nations.get(entry.country()).stream())
                .toList();
        return new Entry(
                entry.kind(), entry.name(), entry.id(), entry.prominence(), entry.country(), entry.region(), aliases);
    }

    /** What the people and things of a country are called: lines of ISO 3166-1 code, tab, aliases. */
    private static Map<String, List<Alias>> nations() throws IOException {
        Map<String, List<Alias>> nations = new HashMap<>();
        for (String line : lines("nations.tsv")) {
            int tab = line.indexOf('\t');
            nations.put(line.substring(0, tab), EntryTable.aliases(line.substring(tab + 1)));
        }
        return nations;
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
