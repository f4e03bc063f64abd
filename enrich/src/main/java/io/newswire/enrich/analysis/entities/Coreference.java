package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of one thing in a document: the same entry, the same words, a person's first name or surname after the
 * full name, a company without its "Inc", and an acronym beside what it stands for. A short name that two things before
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
    private final Map<Alias, Object> inDocument = new HashMap<>();

    /** @param names in the order of the document */
    Coreference(List<Named> names) {
        this.names = names;
        names.forEach(name -> introduce(name, inDocument));
    }

    /** The names of each thing, in the order in which they are first named. */
    List<List<Named>> things() {
        Map<Object, List<Named>> byThing = new LinkedHashMap<>();
        Map<Alias, Object> soFar = new HashMap<>();
        for (Named name : names) {
            byThing.computeIfAbsent(thing(name, soFar), key -> new ArrayList<>())
                    .add(name);
            introduce(name, soFar);
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
    private Object thing(Named name, Map<Alias, Object> soFar) {
        Object own = key(name);
        if (name.entry() != null || name.length() > 1) {
            return own;
        }
        Alias alias = new Alias(name.type(), folded(name, name.first()));
        Object full = soFar.getOrDefault(alias, inDocument.get(alias));
        return full == null || full.equals(alias) ? own : full;
    }

    private static void introduce(Named name, Map<Alias, Object> aliases) {
        if (name.length() > 1) {
            Object thing = key(name);
            shortNames(name)
                    .forEach(alias -> aliases.merge(alias, thing, (one, other) -> one.equals(other) ? one : alias));
        }
    }

    private static Object key(Named name) {
        return name.entry() != null ? name.entry() : new Words(name.type(), words(name));
    }

    private static Collection<Alias> shortNames(Named name) {
        List<Alias> aliases = new ArrayList<>();
        if (name.type() == EntityType.PERSON) {
            aliases.add(new Alias(name.type(), folded(name, name.last())));
            aliases.add(new Alias(name.type(), folded(name, name.first())));
        } else if (name.type() == EntityType.ORGANISATION) {
            String core = core(name);
            if (core != null) {
                aliases.add(new Alias(name.type(), core));
            }
            String initials = name.initials();
            if (initials.length() >= LEAST_INITIALS) {
                aliases.add(new Alias(name.type(), initials));
            }
        }
        return aliases;
    }

    /** Its first word, where only words such as "Inc" follow. */
    private static @Nullable String core(Named name) {
        for (int i = name.first() + 1; i <= name.last(); i++) {
            if (!COMPANY_FORMS.contains(folded(name, i))) {
                return null;
            }
        }
        return folded(name, name.first());
    }

    private static List<String> words(Named name) {
        List<String> words = new ArrayList<>();
        for (int i = name.first(); i <= name.last(); i++) {
            words.add(folded(name, i));
        }
        return words;
    }

    private static String folded(Named name, int token) {
        return name.field().tokens().folded(token);
    }

    private record Words(EntityType type, List<String> words) {}

    private record Alias(EntityType type, String word) {}
}
