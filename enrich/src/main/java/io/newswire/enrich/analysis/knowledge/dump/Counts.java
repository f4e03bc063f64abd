package io.newswire.enrich.analysis.knowledge.dump;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is refused and skipped, and tells of what is refused. */
final class Counts implements Remarks {
    private final ImportListener listener;
    private final Map<String, Long> skipped = new TreeMap<>();
    private Path source = Path.of("");
    private long refused;

    Counts(ImportListener listener) {
        this.listener = listener;
    }

    /** Remarks are now about this source. */
    void begin(Path file) {
        source = file;
    }

    @Override
    public void refuse(Lines at, String why) {
        refused++;
        listener.refused(source + ":" + at.number() + ": " + why);
    }

    @Override
    public void skip(String what) {
        skipped.merge(what, 1L, Long::sum);
    }

    long refused() {
        return refused;
    }

    Map<String, Long> skipped() {
        return skipped;
    }
}
