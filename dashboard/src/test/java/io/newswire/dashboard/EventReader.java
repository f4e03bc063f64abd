package io.newswire.dashboard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as they come. */
final class EventReader implements AutoCloseable {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final InputStream stream;

    EventReader(InputStream stream) {
        this.stream = stream;
        var thread = new Thread(this::read, "event-reader");
        thread.setDaemon(true);
        thread.start();
    }

    /** All but the heartbeats. */
    List<Event> events() {
        return events.stream()
                .filter(event -> !event.name().equals("heartbeat"))
                .toList();
    }

    Event await(Predicate<Event> wanted) {
        Awaitility.await("an event").until(() -> events.stream().anyMatch(wanted));
        return events.stream().filter(wanted).findFirst().orElseThrow();
    }

    Event await(String name) {
        return await(event -> event.name().equals(name));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var event = new Event(null, "", "");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(event);
                    event = new Event(null, "", "");
                } else {
                    event = event.with(line);
                }
            }
        } catch (IOException e) {
            // The end of the stream, one way or the other.
        }
    }

    record Event(@Nullable String id, String name, String data) {

        private Event with(String line) {
            String value = line.substring(line.indexOf(": ") + 2);
            return switch (line.substring(0, line.indexOf(':'))) {
                case "id" -> new Event(value, name, data);
                case "event" -> new Event(id, value, data);
                case "data" -> new Event(id, name, value);
                default -> throw new AssertionError("not a field of an event: " + line);
            };
        }
    }
}
