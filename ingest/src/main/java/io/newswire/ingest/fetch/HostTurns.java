package io.newswire.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Gives each request its turn: at its host first, then among all that are under way. Thread-safe. */
final class HostTurns {

    /** Hosts are forgotten when there are more; the more there are, the more seldom it is tried. */
    private static final int FEW = 1_000;

    /** A host, as its owner or as everybody sees it. */
    private record Key(String host, boolean own) {}

    private final Map<Key, HostLane> lanes = new HashMap<>();
    private final Permits permits;
    private final FetchSettings settings;
    private final Clock clock;
    private final Executor workers;
    private int sweepAt = FEW;

    HostTurns(FetchSettings settings, Clock clock, Executor workers) {
        this.permits = new Permits(settings.maxConnections(), workers);
        this.settings = settings;
        this.clock = clock;
        this.workers = workers;
    }

    /**
     * Waits for a turn, which has to be ended whatever becomes of the request.
     *
     * @param host to be asked
     * @param own whether the host is the reader's own, which need not be spared
     * @param pagePause between two pages of a host; null if it is no page that is asked for
     * @param follows whether it continues a request that had its turn
     * @return fails with {@link NotNowException} if its turn would come too late
     */
    CompletableFuture<Turn> enter(String host, boolean own, @Nullable Duration pagePause, boolean follows) {
        Duration pause = own && pagePause != null ? Duration.ZERO : pagePause;
        return queue(new Key(host, own), pause, follows)
                .thenCompose(turn -> permits.take().thenApply(permit -> turn));
    }

    /** Under the lock of all lanes, so that none is forgotten while it is entered. */
    private synchronized CompletableFuture<Turn> queue(Key key, @Nullable Duration pagePause, boolean follows) {
        if (lanes.size() >= sweepAt) {
            lanes.values().removeIf(HostLane::isIdle);
            sweepAt = Math.max(FEW, 2 * lanes.size());
        }
        return lanes.computeIfAbsent(key, this::lane).enter(pagePause, follows);
    }

    private HostLane lane(Key key) {
        Politeness politeness = settings.politeness();
        return key.own()
                ? lane(key, settings.maxConnections(), Duration.ZERO, Duration.ZERO)
                : lane(key, politeness.perHost(), politeness.feedDelay(), politeness.maxRest());
    }

    private HostLane lane(Key key, int perHost, Duration pause, Duration maxRest) {
        int maxWaiting = settings.politeness().maxWaiting();
        return new HostLane(key.host(), perHost, maxWaiting, pause, maxRest, clock, workers);
    }

    /**
     * Ends a turn.
     *
     * @param status what the host answered; 0 where it did not
     */
    void end(Turn turn, int status, @Nullable Instant retryAfter) {
        permits.give();
        turn.lane().leave(turn, status, retryAfter);
    }

    /** Whether one more request may wait for a host. */
    synchronized boolean hasRoom(String host, boolean own) {
        HostLane lane = lanes.get(new Key(host, own));
        return lane == null || lane.hasRoom();
    }

    synchronized int hosts() {
        return lanes.size();
    }

    /** Sends home whoever waits. */
    synchronized void close() {
        lanes.values().forEach(HostLane::close);
    }
}
