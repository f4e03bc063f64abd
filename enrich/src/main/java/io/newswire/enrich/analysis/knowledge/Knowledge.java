package io.newswire.enrich.analysis.knowledge;

import io.newswire.enrich.analysis.knowledge.Entry.Alias;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import io.newswire.record.GazetteerEntry;
import io.newswire.record.KnowledgeEntry;
import io.newswire.record.TopicRule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The gazetteer and the topic rules that an analyser works with. Immutable. */
public final class Knowledge {
    private final List<Entry> entries;
    private final List<Entry> edited;
    private final Map<String, TopicRule> rules;
    private final @Nullable KnowledgeFile imported;
    private volatile @Nullable String version;

    Knowledge(List<Entry> entries, Map<String, TopicRule> rules) {
        this(entries, List.of(), rules, null);
    }

    private Knowledge(
            List<Entry> entries, List<Entry> edited, Map<String, TopicRule> rules, @Nullable KnowledgeFile imported) {
        this.entries = List.copyOf(entries);
        this.edited = List.copyOf(edited);
        this.rules = Map.copyOf(rules);
        this.imported = imported;
    }

    /** What Newswire brings with it; reading it takes up to half a second, so keep it. */
    public static Knowledge builtIn() {
        return BuiltInKnowledge.load();
    }

    /**
     * This knowledge with edits: a topic rule replaces the one of the same code, a gazetteer entry those of the same
     * identifier, or, where it has none, of the same name and type. Of several edits of one thing the latest holds.
     */
    public Knowledge with(Collection<KnowledgeEntry> edits) {
        Map<String, TopicRule> newRules = new TreeMap<>(rules);
        EntryEdits newEntries = new EntryEdits(entries);
        edits.stream()
                .sorted(Comparator.comparing(KnowledgeEntry::getUpdated).thenComparing(KnowledgeEntry::getId))
                .forEach(edit -> {
                    if (edit.getEntry() instanceof TopicRule rule) {
                        newRules.put(rule.getCode(), rule);
                    } else if (edit.getEntry() instanceof GazetteerEntry entry) {
                        newEntries.put(entry(entry));
                    }
                });
        return new Knowledge(newEntries.all(), newEntries.edits(edited), newRules, imported);
    }

    /** This knowledge and what was imported: a thing that both have is the one that this has. */
    public Knowledge with(KnowledgeFile file) {
        return new Knowledge(entries, edited, rules, file);
    }

    /** All things of the gazetteer. */
    public List<Entry> entries() {
        return entries;
    }

    /** Those of them that come from edits: they are to be believed whatever else speaks against them. */
    public List<Entry> edited() {
        return edited;
    }

    /** What was imported, beside the {@link #entries()}. */
    public Optional<KnowledgeFile> imported() {
        return Optional.ofNullable(imported);
    }

    /** All topic rules, in the order of their codes. */
    public List<TopicRule> rules() {
        return rules.values().stream()
                .sorted(Comparator.comparing(TopicRule::getCode))
                .toList();
    }

    /**
     * Hash of all entries and rules and of what was imported: twelve hexadecimal digits, independent of the order they were
     * loaded in. Made when it is first asked for.
     */
    public String version() {
        String known = version;
        if (known == null) {
            known = KnowledgeHash.of(entries, rules.values(), imported == null ? "" : imported.hash());
            version = known;
        }
        return known;
    }

    private static Entry entry(GazetteerEntry given) {
        List<Alias> aliases = given.getAliases().stream()
                .map(alias -> new Alias(alias, List.of()))
                .toList();
        double prominence = Math.max(0, Math.min(1, given.getProminence()));
        return new Entry(
                Kind.of(given.getType()), given.getName(), given.getEntityId(), prominence, null, null, aliases);
    }
}
