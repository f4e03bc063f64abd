package io.newswire.enrich.analysis.knowledge.dump;

import java.io.IOException;

/** Where drafts go. */
interface DraftSink {
    void add(Draft draft) throws IOException;
}
