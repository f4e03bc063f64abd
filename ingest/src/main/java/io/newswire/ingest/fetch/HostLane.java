package io.newswire.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The requests to one host: a few at a time, with pauses between them, and none while the host rests. Thread-safe; a
 * request that waits holds no thread.
 */
final class HostLane {

    /** Requests wait while the host rests no longer than that; else they are sent home. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Waiting(Duration pause, CompletableFuture<Turn> turn) {}

    private final String host;
    private final int perHost;
    private final int maxWaiting;
    private final Duration pause;
    private final HostRest rest;
    private final Clock clock;
    private final Executor workers;

    private final Deque<Waiting> feeds = new ArrayDeque<>();
    private final Deque<Waiting> pages = new ArrayDeque<>();
    private int underWay;
    private long nextRequest = System.nanoTime();
    private long nextPage = nextRequest;
    private boolean waking;
    private long wakeAt;

    /**
     * A lane.
     *
     * @param perHost requests under way at once
     * @param maxWaiting requests that wait at once
     * @param pause between the starts of any two requests
     * @param maxRest the longest rest that the host is granted
     * @param workers run what waited, once its turn has come
     */
    HostLane(
            String host, int perHost, int maxWaiting, Duration pause, Duration maxRest, Clock clock, Executor workers) {
        this.host = host;
        this.perHost = perHost;
        this.maxWaiting = maxWaiting;
        this.pause = pause;
        this.rest = new HostRest(maxRest, nextRequest);
        this.clock = clock;
        this.workers = workers;
    }

    /**
     * Waits for a turn.
     *
     * @param pagePause between the starts of two requests for pages; null if it is none for a page
     * @param follows whether it continues a request that had its turn: such a one is neither refused nor put last
     * @return fails with {@link NotNowException} if the host rests for long, or too many wait already
     */
    synchronized CompletableFuture<Turn> enter(@Nullable Duration pagePause, boolean follows) {
        long now = System.nanoTime();
        if (restsLong(now)) {
            return CompletableFuture.failedFuture(resting(now));
        }
        if (!hasRoom() && !follows) {
            return CompletableFuture.failedFuture(crowded());
        }
        var waiting = new Waiting(pagePause == null ? pause : pagePause, new CompletableFuture<>());
        Deque<Waiting> queue = pagePause == null ? feeds : pages;
        if (follows) {
            queue.addFirst(waiting);
        } else {
            queue.addLast(waiting);
        }
        advance(now);
        return waiting.turn();
    }

    synchronized boolean hasRoom() {
        return feeds.size() + pages.size() < maxWaiting;
    }

    /**
     * A turn is over.
     *
     * @param status what the host answered; 0 where it did not
     * @param retryAfter not to be asked before, where it said so
     */
    synchronized void leave(Turn turn, int status, @Nullable Instant retryAfter) {
        long now = System.nanoTime();
        underWay--;
        if (HostRest.asksForRest(status)) {
            rest.begin(
                    turn.begun(),
                    now,
                    status,
                    retryAfter == null ? null : Duration.between(clock.instant(), retryAfter));
            if (restsLong(now)) {
                fail(resting(now));
            }
        } else if (status > 0) {
            rest.relieve();
        }
        advance(now);
    }

    /** Whether it knows nothing that a new lane would not know. */
    synchronized boolean isIdle() {
        long now = System.nanoTime();
        return underWay == 0
                && feeds.isEmpty()
                && pages.isEmpty()
                && now - nextRequest >= 0
                && now - nextPage >= 0
                && rest.isForgotten(now);
    }

    /** Sends all that wait home. */
    synchronized void close() {
        fail(new CancellationException("reading has ended"));
    }

    private void fail(RuntimeException why) {
        feeds.forEach(waiting -> workers.execute(() -> waiting.turn().completeExceptionally(why)));
        pages.forEach(waiting -> workers.execute(() -> waiting.turn().completeExceptionally(why)));
        feeds.clear();
        pages.clear();
    }

    private void advance(long now) {
        for (Waiting next = next(now); next != null; next = next(now)) {
            underWay++;
            var turn = new Turn(this, now);
            next.turn().completeAsync(() -> turn, workers);
        }
        wakeInTime(now);
    }

    /** A page whose time has come goes first, else it would wait for ever at a host with many feeds. */
    private @Nullable Waiting next(long now) {
        if (underWay >= perHost || now - nextRequest < 0 || !rest.isOver(now)) {
            return null;
        }
        boolean page = !pages.isEmpty() && now - nextPage >= 0;
        Waiting next = page ? pages.poll() : feeds.poll();
        if (next != null) {
            nextRequest = now + rest.stretched(pause);
            nextPage = page ? now + rest.stretched(next.pause()) : nextPage;
        }
        return next;
    }

    private void wakeInTime(long now) {
        if (underWay >= perHost || (feeds.isEmpty() && pages.isEmpty())) {
            return;
        }
        long at = later(nextRequest, rest.until());
        long when = feeds.isEmpty() ? later(at, nextPage) : at;
        if (!waking || wakeAt - when > 0) {
            waking = true;
            wakeAt = when;
            CompletableFuture.delayedExecutor(when - now, TimeUnit.NANOSECONDS, workers)
                    .execute(() -> wake(when));
        }
    }

    private synchronized void wake(long when) {
        waking &= when != wakeAt;
        advance(System.nanoTime());
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }

    private boolean restsLong(long now) {
        return rest.until() - now > PATIENCE.toNanos();
    }

    private NotNowException resting(long now) {
        Instant until = clock.instant().plusNanos(rest.until() - now);
        return new NotNowException(
                "not asked for now: " + host + " answered " + rest.status() + ", and is left alone until " + until,
                until,
                rest.status());
    }

    private NotNowException crowded() {
        Instant later = clock.instant().plus(pause.multipliedBy(maxWaiting)).plusSeconds(1);
        return new NotNowException(
                "not asked for now: " + maxWaiting + " requests to " + host
                        + " wait for their turn already (ingest.fetch.host.waiting.max)",
                later,
                0);
    }
}
