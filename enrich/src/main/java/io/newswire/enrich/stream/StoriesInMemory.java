package io.newswire.enrich.stream;

import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.stories.RecentArticles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.WindowStore;

/** The recent articles of each story group of a partition, as the store of traits has them. */
final class StoriesInMemory {

    private final Map<String, RecentArticles> byGroup = new HashMap<>();

    private StoriesInMemory() {}

    /** Reads all that is stored: to be called once the store is restored, and before anything is put into it. */
    static StoriesInMemory of(WindowStore<String, IndexedTraits> traits) {
        var memory = new StoriesInMemory();
        List<KeyValue<Windowed<String>, IndexedTraits>> stored = new ArrayList<>();
        try (var all = traits.all()) {
            all.forEachRemaining(stored::add);
        }
        stored.removeIf(article -> article.value.getStoryGroup().isEmpty());
        stored.sort(Comparator.comparingLong(article -> article.value.getNumber()));
        stored.forEach(article -> memory.put(
                article.key.key(), article.value, article.key.window().start()));
        return memory;
    }

    RecentArticles group(String group) {
        return byGroup.computeIfAbsent(group, g -> new RecentArticles());
    }

    private void put(String articleId, IndexedTraits stored, long arrival) {
        RecentArticles recent = group(stored.getStoryGroup());
        if (StoredTraits.isRemoved(stored)) {
            recent.pass(stored.getNumber(), stored.getSequence());
        } else {
            recent.put(StoredTraits.read(articleId, stored, arrival), Long.MIN_VALUE);
        }
    }
}
