package io.newswire.ingest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rest that a host has asked for by 429 or 503, and the longer pauses that it has afterwards until it answers well
 * again. Times are those of {@link System#nanoTime()}. Not thread-safe.
 */
final class HostRest {

    /** A host that does not say for how long is left alone so long at first, and twice as long each further time. */
    static final Duration FIRST = Duration.ofSeconds(15);

    /** Pauses double each time that the host asks for rest, up to 32 times as long, and halve with each good answer. */
    private static final int MAX_DOUBLINGS = 5;

    private final Duration longest;
    private long begun;
    private long until;
    private int doublings;
    private int status;

    HostRest(Duration longest, long now) {
        this.longest = longest;
        this.begun = now;
        this.until = now;
    }

    static boolean asksForRest(int status) {
        return status == 429 || status == 503;
    }

    /**
     * The host asks for rest.
     *
     * @param request when the request began that it answered so: those begun before the last rest tell nothing new
     * @param wanted how long, where it said so
     */
    void begin(long request, long now, int reason, @Nullable Duration wanted) {
        if (doublings > 0 && request - begun < 0) {
            return;
        }
        Duration rest = wanted == null || wanted.isNegative() ? FIRST.multipliedBy(1L << doublings) : wanted;
        begun = now;
        until = now + (rest.compareTo(longest) < 0 ? rest : longest).toNanos();
        doublings = Math.min(doublings + 1, MAX_DOUBLINGS);
        status = reason;
    }

    /** The host has answered well. */
    void relieve() {
        doublings = Math.max(0, doublings - 1);
    }

    long until() {
        return until;
    }

    /** The status that it was asked for with. */
    int status() {
        return status;
    }

    boolean isOver(long now) {
        return now - until >= 0;
    }

    /** Whether nothing is left of it, longer pauses included. */
    boolean isForgotten(long now) {
        return isOver(now) && doublings == 0;
    }

    /** A pause between requests, at present. */
    long stretched(Duration pause) {
        return pause.toNanos() << doublings;
    }
}
