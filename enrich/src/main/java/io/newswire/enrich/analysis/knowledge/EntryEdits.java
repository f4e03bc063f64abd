package io.newswire.enrich.analysis.knowledge;

import io.newswire.record.EntityType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Edits to a gazetteer: at most one for each thing. */
final class EntryEdits {
    private final List<Entry> before;
    private final Map<Object, Entry> byThing = new HashMap<>();
    private final Map<Object, Entry> edits = new LinkedHashMap<>();

    EntryEdits(List<Entry> before) {
        this.before = before;
    }

    void put(Entry entry) {
        Object thing = thing(entry);
        Entry former = edits.getOrDefault(thing, byThing().getOrDefault(thing, entry));
        edits.put(thing, withPlaceOf(former, entry));
    }

    private Map<Object, Entry> byThing() {
        if (byThing.isEmpty()) {
            before.forEach(entry -> byThing.putIfAbsent(thing(entry), entry));
        }
        return byThing;
    }

    List<Entry> all() {
        if (edits.isEmpty()) {
            return before;
        }
        Stream<Entry> kept = before.stream().filter(entry -> !edits.containsKey(thing(entry)));
        return Stream.concat(kept, edits.values().stream()).toList();
    }

    /** The edits, and those before them that they leave. */
    List<Entry> edits(List<Entry> former) {
        Stream<Entry> kept = former.stream().filter(entry -> !edits.containsKey(thing(entry)));
        return Stream.concat(kept, edits.values().stream()).toList();
    }

    /** An edit says nothing of kind, country and region: those of the thing it replaces stay. */
    private static Entry withPlaceOf(Entry former, Entry entry) {
        boolean sameType = former.kind().type() == entry.kind().type();
        return new Entry(
                sameType ? former.kind() : entry.kind(),
                entry.name(),
                entry.id(),
                entry.prominence(),
                former.country(),
                former.region(),
                entry.aliases());
    }

    private static Object thing(Entry entry) {
        return Objects.requireNonNullElseGet(
                entry.id(), () -> new Named(entry.name(), entry.kind().type()));
    }

    private record Named(String name, EntityType type) {}
}
