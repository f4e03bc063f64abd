package io.newswire.schemas.serde;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers the values that were used last, up to a number. Loads outside its lock, so that a slow load stops nobody. */
final class BoundedCache<K, V> {

    private final Map<K, V> entries;

    BoundedCache(int limit) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        };
    }

    /** The value of a key, loaded where it is not known; two threads may load it at once, and one of the values stays. */
    V get(K key, Function<? super K, ? extends V> load) {
        V known = find(key);
        if (known != null) {
            return known;
        }
        V loaded = load.apply(key);
        synchronized (entries) {
            V earlier = entries.putIfAbsent(key, loaded);
            return earlier == null ? loaded : earlier;
        }
    }

    private @Nullable V find(K key) {
        synchronized (entries) {
            return entries.get(key);
        }
    }
}
