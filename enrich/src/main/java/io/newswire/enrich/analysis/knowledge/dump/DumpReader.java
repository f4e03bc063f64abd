package io.newswire.enrich.analysis.knowledge.dump;

import java.io.IOException;

/** Reads one kind of source. */
interface DumpReader {
    /** Reads the line that is the current one. */
    void read(Lines line) throws IOException;

    /**
     * Called when there are no more lines.
     *
     * @throws SourceException if it should have some
     */
    default void end() throws SourceException {}
}
