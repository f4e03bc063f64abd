package io.newswire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Reads from the web without waiting: conditional requests, redirects, compression, limits of time and size, a check of
 * every address when it is connected to, and for each host its turn. Safe for use by many threads.
 */
public final class WebReader implements AutoCloseable {

    private final FetchSettings settings;
    private final Executor workers;
    private final Clock clock;
    private final HttpClients clients;
    private final HostTurns turns;
    private final Robots robots;

    /**
     * Starts the clients.
     *
     * @param workers run what takes time, such as asking for names and decompressing; never the network's threads
     */
    public WebReader(FetchSettings settings, Executor workers, Clock clock) {
        this.settings = settings;
        this.workers = workers;
        this.clock = clock;
        this.clients = new HttpClients(settings);
        this.turns = new HostTurns(settings, clock, workers);
        this.robots = new Robots(this::read, workers, clock);
    }

    /** Reads; the result never fails, it is a {@link FetchResult.Failure} then. It may wait for its host's turn. */
    public CompletableFuture<FetchResult> read(FetchRequest request) {
        return new Exchange(turns, robots, clients, settings, request, workers, clock).run();
    }

    /**
     * Whether one more request may wait for the turn of a feed's host; if not, it would fail at once.
     *
     * @param typed the feed's address
     */
    public boolean hasRoom(URI typed) {
        try {
            String host = WebAddress.of(typed).host();
            return turns.hasRoom(host, FetchRequest.of(typed).trusts(host, settings.allowedHosts()));
        } catch (RefusedException e) {
            return true;
        }
    }

    @Override
    public void close() {
        turns.close();
        clients.close();
    }
}
