package io.newswire.ingest.poll;

import io.newswire.ingest.feeds.FeedStatus;
import io.newswire.ingest.feeds.FeedStatus.Health;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How the feeds of a partition do, kept up to date one by one. Not thread-safe. */
final class Healths {

    private final Map<String, Health> healths = new HashMap<>();
    private final Map<Health, TreeSet<String>> feeds = new EnumMap<>(Health.class);
    private final TreeSet<String> failingForLong = new TreeSet<>();

    void put(FeedStatus status) {
        String id = status.definition().getId();
        remove(id);
        healths.put(id, status.health());
        feeds.computeIfAbsent(status.health(), none -> new TreeSet<>()).add(id);
        if (status.isFailingForLong()) {
            failingForLong.add(id);
        }
    }

    void remove(String id) {
        Health before = healths.remove(id);
        if (before != null) {
            feeds.get(before).remove(id);
        }
        failingForLong.remove(id);
    }

    /** As it is now. */
    OwnerStatus status() {
        var counts = new EnumMap<Health, Integer>(Health.class);
        feeds.forEach((health, ids) -> counts.put(health, ids.size()));
        return new OwnerStatus(
                counts,
                few(feeds.getOrDefault(Health.QUIET, new TreeSet<>())),
                failingForLong.size(),
                few(failingForLong),
                null);
    }

    private static List<String> few(Set<String> ids) {
        return ids.stream().limit(OwnerStatus.EXAMPLES).toList();
    }
}
