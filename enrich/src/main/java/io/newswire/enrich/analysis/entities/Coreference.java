package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the names of one thing in a document: the same entry, the same words, a person's first name or surname ("de Souza", too)
 * after the full name, a company without its "Inc", and an acronym beside what it stands for. A short name that two things before
 * it share stays for itself.
 */
final class Coreference {
    private static final Set<String> COMPANY_FORMS = Set.of(
            "inc",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "plc",
            "llc",
            "llp",
            "group",
            "holdings",
            "sa",
            "ag",
            "nv",
            "se",
            "spa",
            "gmbh",
            "as",
            "ab",
            "oyj",
            "motor",
            "motors");
    private static final int LEAST_INITIALS = 3;

    private final List<Named> names;
    private final Map<Object, Object> inDocument = new HashMap<>();

    /** @param names in the order of the document */
    Coreference(List<Named> names) {
        this.names = names;
        names.stream()
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(Named::length).reversed())
                .forEach(name -> introduce(name, thing(name, Map.of()), inDocument));
    }

    /** The names of each thing, in the order in which they are first named. */
    List<List<Named>> things() {
        Map<Object, List<Named>> byThing = new LinkedHashMap<>();
        Map<Object, Object> soFar = new HashMap<>();
        for (Named name : names) {
            Object thing = thing(name, soFar);
            byThing.computeIfAbsent(thing, key -> new ArrayList<>()).add(name);
            introduce(name, thing, soFar);
        }
        return byThing.values().stream().map(Coreference::withOneEntry).toList();
    }

    /** What a name without an entry shares with the names it is joined to. */
    private static List<Named> withOneEntry(List<Named> thing) {
        Entry entry = null;
        for (Named name : thing) {
            entry = entry == null ? name.entry() : entry;
        }
        List<Named> same = new ArrayList<>();
        for (Named name : thing) {
            same.add(new Named(name.field(), name.first(), name.last(), name.type(), entry, name.confidence()));
        }
        return same;
    }

    /** What a short name means that has been introduced before, or else anywhere in the document; itself where two things share it. */
    private Object thing(Named name, Map<Object, Object> soFar) {
        Object own = key(name);
        return soFar.getOrDefault(own, inDocument.getOrDefault(own, own));
    }

    private static void introduce(Named name, Object thing, Map<Object, Object> shortNames) {
        shortNames(name)
                .forEach(words -> shortNames.merge(words, thing, (one, other) -> one.equals(other) ? one : words));
    }

    private static Object key(Named name) {
        return name.entry() != null ? name.entry() : new Words(name.type(), words(name));
    }

    private static List<Words> shortNames(Named name) {
        List<String> words = words(name);
        List<List<String>> all = new ArrayList<>();
        if (words.size() > 1 && name.type() == EntityType.PERSON) {
            for (int first = 1; first < words.size(); first++) {
                all.add(words.subList(first, words.size()));
            }
            all.add(words.subList(0, 1));
        } else if (words.size() > 1 && name.type() == EntityType.ORGANISATION) {
            if (COMPANY_FORMS.containsAll(words.subList(1, words.size()))) {
                all.add(words.subList(0, 1));
            }
            if (name.initials().length() >= LEAST_INITIALS) {
                all.add(List.of(name.initials()));
            }
        }
        return all.stream().map(each -> new Words(name.type(), each)).toList();
    }

    private static List<String> words(Named name) {
        List<String> words = new ArrayList<>();
        for (int i = name.first(); i <= name.last(); i++) {
            words.add(name.field().tokens().folded(i));
        }
        return words;
    }

    private record Words(EntityType type, List<String> words) {}
}
