package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * The analyser that knows only what Newswire brings with it: made when it is first asked for, which takes about two
 * seconds, and then shared by all runs. Safe for use by several threads.
 */
public final class BuiltInAnalysis {

    private @Nullable Knowledge knowledge;
    private @Nullable Analyzer analyzer;

    synchronized Knowledge knowledge() {
        Knowledge known = knowledge;
        if (known == null) {
            known = Knowledge.builtIn();
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
