package io.newswire.ingest.poll;

import io.newswire.record.FeedDefinition;
import io.newswire.record.FeedState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The feeds of one partition, as the topics tell them. Not thread-safe. */
final class PartitionFeeds {

    private final Hubs hubs;
    private final Map<String, FeedDefinition> definitions = new HashMap<>();
    private final Map<String, FeedState> states = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> underWay = new HashSet<>();

    PartitionFeeds(Hubs hubs) {
        this.hubs = hubs;
    }

    /** Takes a state from the topic; null where it was forgotten. */
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
            removed.add(id);
        } else {
            definitions.put(id, FeedDefinition.newBuilder(definition).setId(id).build());
            removed.remove(id);
        }
    }

    /** Feeds to poll now, the longest due first. */
    List<Feed> due(Instant now) {
        return definitions.values().stream()
                .filter(definition -> definition.getEnabled() && !underWay.contains(definition.getId()))
                .map(definition -> new Feed(definition, states.get(definition.getId())))
                .filter(feed -> !due(feed).isAfter(now))
                .sorted(Comparator.comparing(this::due))
                .toList();
    }

    /** What hubs tell brings a poll forward; it puts none off of a feed that fails, or whose interval somebody fixed. */
    private Instant due(Feed feed) {
        Instant byPolling = feed.due();
        if (feed.state() == null || !feed.isSettled()) {
            return byPolling;
        }
        Instant told = hubs.due(feed.id(), feed.state().getLastPoll(), byPolling);
        boolean fixed = feed.isFailing() || feed.definition().getIntervalSeconds() != null;
        return fixed && told.isAfter(byPolling) ? byPolling : told;
    }

    /** A poll has begun: the feed is not due until its outcome is in. */
    void begin(Feed feed) {
        underWay.add(feed.id());
        hubs.begun(feed.id());
    }

    /**
     * A poll is over.
     *
     * @return whether its outcome is of use: the feed is still wanted as it was when the poll began
     */
    boolean end(PollOutcome outcome) {
        String id = outcome.definition().getId();
        underWay.remove(id);
        return outcome.definition().equals(definitions.get(id));
    }

    /** An outcome has been committed. */
    void commit(PollOutcome outcome) {
        states.put(outcome.definition().getId(), outcome.state());
    }

    /** Feeds that were removed, and whose state is still there. */
    List<String> gone() {
        return removed.stream().filter(states::containsKey).toList();
    }

    /** The state of a removed feed has been deleted. */
    void forget(String id) {
        states.remove(id);
        hubs.removed(id);
    }

    int size() {
        return definitions.size();
    }

    int failing() {
        return (int) definitions.values().stream()
                .map(definition -> new Feed(definition, states.get(definition.getId())))
                .filter(Feed::isFailing)
                .count();
    }
}
