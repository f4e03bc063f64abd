package io.newswire.ingest.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A number of permits, waited for without a thread, first come, first served. Thread-safe. */
final class Permits {

    private final Executor workers;
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int free;

    /**
     * Permits.
     *
     * @param workers run what waited
     */
    Permits(int number, Executor workers) {
        this.free = number;
        this.workers = workers;
    }

    synchronized CompletableFuture<Void> take() {
        if (free > 0) {
            free--;
            return CompletableFuture.completedFuture(null);
        }
        var permit = new CompletableFuture<Void>();
        waiting.add(permit);
        return permit;
    }

    synchronized void give() {
        CompletableFuture<Void> next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            next.completeAsync(() -> null, workers);
        }
    }
}
