package io.newswire.enrich.stream;

import io.newswire.enrich.state.ArticleState;
import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.state.StoryAssignment;
import io.newswire.enrich.stories.StoryGrouper;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** The stream's state stores. Each has a changelog topic, from which it is rebuilt where its directory is lost. */
final class StateStores {

    /** Article id to {@link ArticleState}. */
    static final String ARTICLES = "articles";

    /** {@link HeldKey} to {@link AnalysedArticle}. */
    static final String HELD = "held";

    /** Article id to {@link StoryAssignment}. */
    static final String STORIES = "stories";

    /** Article id to {@link IndexedTraits}, by the time it was indexed. */
    static final String STORY_TRAITS = "story-traits";

    private StateStores() {}

    /** The names of all. */
    static List<String> names() {
        return List.of(ARTICLES, HELD, STORIES, STORY_TRAITS);
    }

    static StoreBuilder<KeyValueStore<String, ArticleState>> articles() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ARTICLES), Serdes.String(), new StateSerde<>(ArticleState.class));
    }

    static StoreBuilder<KeyValueStore<HeldKey, AnalysedArticle>> held() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(HELD), HeldKey.serde(), AnalysedArticleSerde.serde());
    }

    static StoreBuilder<KeyValueStore<String, StoryAssignment>> stories() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORIES), Serdes.String(), new StateSerde<>(StoryAssignment.class));
    }

    static StoreBuilder<WindowStore<String, IndexedTraits>> storyTraits() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORY_TRAITS, StoryGrouper.WINDOW, StoryGrouper.WINDOW, false),
                Serdes.String(),
                new StateSerde<>(IndexedTraits.class));
    }
}
