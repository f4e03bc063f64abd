package io.newswire.dashboard.live;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server-sent event, made once and shared by all who get it. */
final class LiveEvent {

    private final @Nullable String id;
    private final byte[] bytes;
    private final Set<String> topics;
    private final Set<String> entities;
    private final boolean forAll;

    private LiveEvent(@Nullable String id, byte[] bytes, Set<String> topics, Set<String> entities, boolean forAll) {
        this.id = id;
        this.bytes = bytes;
        this.topics = Set.copyOf(topics);
        this.entities = Set.copyOf(entities);
        this.forAll = forAll;
    }

    /** An event for everybody, whatever they asked for. */
    static LiveEvent forAll(@Nullable String id, String name, String json) {
        return new LiveEvent(id, wire(id, name, json), Set.of(), Set.of(), true);
    }

    /**
     * An event for those who asked for one of its topics or entities, or for everything.
     *
     * @param topics codes
     * @param entities keys and lower-case names
     */
    static LiveEvent about(Set<String> topics, Set<String> entities, String id, String name, String json) {
        return new LiveEvent(id, wire(id, name, json), topics, entities, false);
    }

    /** What a client that comes back names as the last one it saw; null if it is not to be named. */
    @Nullable
    String id() {
        return id;
    }

    /** As it goes over the wire; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    boolean forAll() {
        return forAll;
    }

    boolean isAboutTopic(String code) {
        return topics.contains(code);
    }

    boolean isAboutEntity(String keyOrName) {
        return entities.contains(keyOrName);
    }

    /** JSON on one line needs no escaping: a line break ends a field of an event, and JSON writes it as {@code \n}. */
    private static byte[] wire(@Nullable String id, String name, String json) {
        String start = id == null ? "" : "id: " + id + "\n";
        return (start + "event: " + name + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
