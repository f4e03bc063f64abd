package io.newswire.bench;

import io.newswire.ingest.fetch.FetchRequest;
import io.newswire.ingest.fetch.WebReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Requests without end, so many at once, and nothing done with the answers. */
final class BareRequests implements AutoCloseable {

    private final WebReader web;
    private final List<FetchRequest> requests;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean closed;

    /** Begins. */
    BareRequests(WebReader web, List<FetchRequest> requests, int concurrency) {
        this.web = web;
        this.requests = requests;
        for (int i = 0; i < concurrency; i++) {
            next();
        }
    }

    private void next() {
        int index = (int) (sent.getAndIncrement() % requests.size());
        var unused = web.read(requests.get(index)).thenRun(() -> {
            done.incrementAndGet();
            if (!closed) {
                next();
            }
        });
    }

    /** Answers so far. */
    long done() {
        return done.get();
    }

    @Override
    public void close() {
        closed = true;
    }
}
