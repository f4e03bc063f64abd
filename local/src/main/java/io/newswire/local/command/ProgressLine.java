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
        String of = total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "";
        show(done, of, total == 0 ? 0 : (double) done / total);
    }

    /** @param share how much of the work is done, from 0 to 1, where it is told by something else than the count */
    void showShare(long done, double share) {
        show(done, "", share);
    }

    private void show(long done, String of, double share) {
        double seconds = (System.nanoTime() - started) / 1e9;
        double left = share > 0 ? seconds / share - seconds : 0;
        line = String.format(Locale.ROOT, "%,d%s %s, %,.0f/s", done, of, what, done / Math.max(seconds, 0.001))
                + (left > 0 ? String.format(Locale.ROOT, ", %,.0f s left", left) : "");
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
