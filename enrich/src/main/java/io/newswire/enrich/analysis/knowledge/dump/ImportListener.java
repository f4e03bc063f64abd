package io.newswire.enrich.analysis.knowledge.dump;

/** Told how an import goes. */
public interface ImportListener {
    /** A line of a source that is wrong, with its place and what to do; the rest goes on. */
    void refused(String what);

    /**
     * Told every now and then while sources are read.
     *
     * @param lines read so far
     * @param share of the sources' bytes that were read, from 0 to 1
     */
    void read(long lines, double share);
}
