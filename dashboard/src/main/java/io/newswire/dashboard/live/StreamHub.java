package io.newswire.dashboard.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everyone who listens, and the latest events for those who come back after a break. */
final class StreamHub implements AutoCloseable {

    private final int maxClients;
    private final int recentEvents;
    private final Map<StreamClient, LiveFilter> clients = new HashMap<>();
    private final ArrayDeque<LiveEvent> recent = new ArrayDeque<>();
    private String run = "";

    /**
     * A hub without clients.
     *
     * @param maxClients how many may listen at a time
     * @param recentEvents how many events are kept for those who come back
     */
    StreamHub(int maxClients, int recentEvents) {
        this.maxClients = maxClients;
        this.recentEvents = recentEvents;
    }

    /** Whether another client would be taken. */
    synchronized boolean hasRoom() {
        return clients.size() < maxClients;
    }

    synchronized int clients() {
        return clients.size();
    }

    /**
     * Takes a client, and sends it what it missed, where that is still known.
     *
     * @param lastSeen id of the last event it saw; null if it is new
     */
    synchronized void join(StreamClient client, LiveFilter filter, @Nullable String lastSeen) {
        List<LiveEvent> missed = after(lastSeen);
        clients.put(client, filter);
        var unused = client.done().thenRun(() -> leave(client));
        client.send(runEvent(missed != null).bytes());
        if (missed != null) {
            missed.stream().filter(filter::takes).forEach(event -> client.send(event.bytes()));
        }
    }

    /** Sends an event to all who asked for such. */
    synchronized void publish(LiveEvent event) {
        recent.add(event);
        if (recent.size() > recentEvents) {
            recent.remove();
        }
        send(event);
    }

    /** Tells everybody which run is shown from now on. */
    synchronized void show(String newRun) {
        run = newRun;
        recent.clear();
        send(runEvent(false));
    }

    /** Shows everybody that the connection lives, and whether articles can come in. */
    synchronized void heartbeat(boolean following) {
        send(LiveEvent.forAll(null, "heartbeat", "{\"following\":" + following + "}"));
    }

    @Override
    public synchronized void close() {
        List.copyOf(clients.keySet()).forEach(StreamClient::close);
    }

    private synchronized void leave(StreamClient client) {
        clients.remove(client);
    }

    private void send(LiveEvent event) {
        // Copied, since a client that is let go leaves the map.
        Map.copyOf(clients).forEach((client, filter) -> {
            if (filter.takes(event)) {
                client.send(event.bytes());
            }
        });
    }

    private LiveEvent runEvent(boolean resumed) {
        return LiveEvent.forAll(null, "run", "{\"run\":\"" + run + "\",\"resumed\":" + resumed + "}");
    }

    /** The events after one; null where it is not known any more, or none was seen. */
    private @Nullable List<LiveEvent> after(@Nullable String lastSeen) {
        List<LiveEvent> missed = null;
        for (LiveEvent event : recent) {
            if (missed != null) {
                missed.add(event);
            } else if (lastSeen != null && lastSeen.equals(event.id())) {
                missed = new ArrayList<>();
            }
        }
        return missed;
    }
}
