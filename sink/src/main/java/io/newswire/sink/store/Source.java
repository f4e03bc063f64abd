package io.newswire.sink.store;

import io.newswire.schemas.Topics;
import java.util.Locale;

/** What a run's store is written from. */
enum Source {
    /** The run's enriched articles. */
    ARTICLES,
    /** What became of the run's stories. */
    STORIES;

    /** Of a topic that the store is written from. */
    static Source of(String topic) {
        return topic.equals(Topics.STORIES.name()) || topic.startsWith(Topics.STORIES.name() + ".")
                ? STORIES
                : ARTICLES;
    }

    /** Its name in the table of offsets. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
