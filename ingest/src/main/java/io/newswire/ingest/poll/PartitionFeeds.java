package io.newswire.ingest.poll;

import io.newswire.ingest.feeds.FeedStatus;
import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The feeds of one partition, as the topics tell them, in the order in which they are due. Not thread-safe. */
final class PartitionFeeds {

    private static final Duration PUT_OFF = Duration.ofSeconds(1);

    private final Clock clock;
    private final StartPacer pacer;
    private final Hubs hubs;
    private final Map<String, FeedDefinition> definitions = new HashMap<>();
    private final Map<String, FeedState> states = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> underWay = new HashSet<>();
    private final Map<String, Due> dues = new HashMap<>();
    private final TreeSet<Due> queue =
            new TreeSet<>(Comparator.comparing(Due::time).thenComparing(Due::id));
    private final Healths healths = new Healths();

    /** A feed, and when to poll it. */
    private record Due(Instant time, String id) {}

    /** No feeds yet. */
    PartitionFeeds(Clock clock, StartPacer pacer, Hubs hubs) {
        this.clock = clock;
        this.pacer = pacer;
        this.hubs = hubs;
    }

    /** Takes a state from the topic, before any definition; null where it was forgotten. */
    void restore(String id, @Nullable FeedState state) {
        if (state == null) {
            states.remove(id);
        } else {
            states.put(id, state);
        }
    }

    /** Takes a definition from the topic; null where the feed was removed. The key of the record is the feed's id. */
    void define(String id, @Nullable FeedDefinition definition) {
        if (definition == null) {
            definitions.remove(id);
            healths.remove(id);
            dequeue(id);
            if (states.containsKey(id)) {
                gone.add(id);
            }
        } else {
            gone.remove(id);
            definitions.put(id, FeedDefinition.newBuilder(definition).setId(id).build());
            enqueue(id);
        }
    }

    /** Not before a time that is free: what is due already may be a great many feeds. */
    private void enqueue(String id) {
        dequeue(id);
        FeedDefinition definition = definitions.get(id);
        if (definition == null) {
            return;
        }
        healths.put(new FeedStatus(definition, states.get(id)));
        if (definition.getEnabled() && !underWay.contains(id)) {
            Instant now = clock.instant();
            Instant wanted = due(feed(id));
            enqueue(id, wanted.isAfter(now) ? wanted : pacer.reserve(now));
        }
    }

    private void enqueue(String id, Instant time) {
        var due = new Due(time, id);
        dues.put(id, due);
        queue.add(due);
    }

    private void dequeue(String id) {
        Due due = dues.remove(id);
        if (due != null) {
            queue.remove(due);
        }
    }

    private Feed feed(String id) {
        return new Feed(definitions.get(id), states.get(id));
    }

    /** Feeds to poll now, the longest due first, up to so many. */
    List<Feed> due(Instant now, int max) {
        hubs.withNews().forEach(this::bringForward);
        List<Feed> due = new ArrayList<>();
        for (Due next : queue) {
            if (due.size() == max || next.time().isAfter(now)) {
                break;
            }
            due.add(feed(next.id()));
        }
        return due;
    }

    private void bringForward(String id) {
        Due queued = dues.get(id);
        if (queued != null) {
            Instant told = due(feed(id));
            if (told.isBefore(queued.time())) {
                dequeue(id);
                enqueue(id, told);
            }
        }
    }

    /** What hubs tell brings a poll forward; it puts none off of a feed that fails, or whose interval somebody fixed. */
    private Instant due(Feed feed) {
        Instant byPolling = feed.due();
        if (feed.state() == null || !feed.isSettled()) {
            return byPolling;
        }
        Instant told = hubs.due(feed.id(), feed.state().getLastPoll(), byPolling);
        boolean fixed = feed.state().getFailures() > 0 || feed.definition().getIntervalSeconds() != null;
        return fixed && told.isAfter(byPolling) ? byPolling : told;
    }

    /** A poll has begun: the feed is not due until its outcome is in. */
    void begin(Feed feed) {
        underWay.add(feed.id());
        hubs.begun(feed.id());
        dequeue(feed.id());
    }

    /** A feed cannot be polled now, since too many wait for its host: others may be. */
    void putOff(Feed feed) {
        dequeue(feed.id());
        enqueue(feed.id(), clock.instant().plus(PUT_OFF));
    }

    /**
     * A poll is over.
     *
     * @return whether its outcome is of use: the feed is still wanted as it was when the poll began
     */
    boolean end(PollOutcome outcome) {
        String id = outcome.definition().getId();
        underWay.remove(id);
        boolean useful = outcome.definition().equals(definitions.get(id));
        if (!useful) {
            enqueue(id);
        }
        return useful;
    }

    /** An outcome has been committed. */
    void commit(PollOutcome outcome) {
        String id = outcome.definition().getId();
        states.put(id, outcome.state());
        enqueue(id);
    }

    /** Feeds that were removed, and whose state is still there. */
    Set<String> gone() {
        return Set.copyOf(gone);
    }

    /** The state of a removed feed has been deleted. */
    void forget(String id) {
        states.remove(id);
        gone.remove(id);
        hubs.removed(id);
    }

    /** How the feeds do. */
    OwnerStatus status() {
        return healths.status();
    }
}
