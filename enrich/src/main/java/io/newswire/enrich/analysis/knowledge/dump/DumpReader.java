package io.newswire.enrich.analysis.knowledge.dump;

import java.io.IOException;

/** Reads one kind of source. */
interface DumpReader {
    /** Bytes of the longest line: far more than any table has, and not so many that its cells could fill the heap. */
    default int longest() {
        return 1 << 20;
    }

    /** Reads the line that is the current one. */
    void read(Lines line) throws IOException;

    /**
     * Called when there are no more lines.
     *
     * @throws SourceException if it should have some
     */
    default void end() throws SourceException {}
}
