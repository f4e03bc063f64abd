package io.newswire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    private final List<String> loaded = new ArrayList<>();
    private final BoundedCache<String, String> cache = new BoundedCache<>(2);

    private void get(String... keys) {
        for (String key : keys) {
            cache.get(key, missing -> {
                loaded.add(missing);
                return missing;
            });
        }
    }

    @Test
    void forgetsWhatWasUsedLongestAgo() {
        get("a", "b", "a", "c", "a", "b");

        assertThat(loaded).containsExactly("a", "b", "c", "b");
    }

    @Test
    void doesNotRememberAFailure() {
        assertThatThrownBy(() -> cache.get("a", missing -> {
                    throw new IllegalStateException("not now");
                }))
                .hasMessage("not now");

        get("a");

        assertThat(loaded).containsExactly("a");
    }
}
