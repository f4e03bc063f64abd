package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import org.jspecify.annotations.Nullable;

/**
 * The analyser that knows only what Newswire brings with it, and what was imported: made when it is first asked for, which takes about two
 * seconds, and then shared by all runs. Safe for use by several threads.
 */
public final class BuiltInAnalysis {

    private final @Nullable KnowledgeFile imported;
    private @Nullable Knowledge knowledge;
    private @Nullable Analyzer analyzer;

    /** An analyser of what Newswire brings with it. */
    public BuiltInAnalysis() {
        this(null);
    }

    /** @param imported what was imported; null where nothing was */
    public BuiltInAnalysis(@Nullable KnowledgeFile imported) {
        this.imported = imported;
    }

    synchronized Knowledge knowledge() {
        Knowledge known = knowledge;
        if (known == null) {
            known = imported == null ? Knowledge.builtIn() : Knowledge.builtIn().with(imported);
            knowledge = known;
        }
        return known;
    }

    /** The analyser. */
    public synchronized Analyzer analyzer() {
        Analyzer made = analyzer;
        if (made == null) {
            made = new Analyzer(knowledge());
            analyzer = made;
        }
        return made;
    }
}
