package io.newswire.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Count, rate and time left of something that takes long: one line that is rewritten on a terminal, one line at the end
 * elsewhere.
 */
final class ProgressLine implements AutoCloseable {

    /** Shorter work needs no line. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PrintWriter err;
    private final String what;
    /** Only the launcher can tell: Java does not say what standard error is. */
    private final boolean terminal = Boolean.getBoolean("newswire.terminal");

    private final long started = System.nanoTime();
    private String line = "";

    ProgressLine(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    /** @param total how many there will be; 0 where nobody knows */
    void show(long done, long total) {
        double seconds = (System.nanoTime() - started) / 1e9;
        double rate = done / Math.max(seconds, 0.001);
        line = String.format(Locale.ROOT, "%,d", done)
                + (total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "")
                + String.format(Locale.ROOT, " %s, %,.0f/s", what, rate)
                + (total > done && rate > 0 ? String.format(Locale.ROOT, ", %,.0f s left", (total - done) / rate) : "");
        if (terminal && seconds > PATIENCE.toSeconds()) {
            err.print("\r\u001b[K" + line);
            err.flush();
        }
    }

    @Override
    public void close() {
        err.println((terminal ? "\r\u001b[K" : "") + line);
        err.flush();
    }
}
