package io.newswire.enrich.stream;

import io.newswire.enrich.state.StoryAssignment;
import io.newswire.enrich.stories.Placement;
import org.jspecify.annotations.Nullable;

/** Where an article belongs, as it is stored. */
final class StoredPlacement {

    private StoredPlacement() {}

    static StoryAssignment write(Placement placement, @Nullable Long indexedAt) {
        return new StoryAssignment(
                placement.story(), placement.duplicateOf(), indexedAt, placement.time(), placement.opener());
    }

    /** Earlier versions did not note who had opened a story, and merged none. */
    static @Nullable Placement read(String articleId, @Nullable StoryAssignment stored) {
        return stored == null
                ? null
                : new Placement(
                        stored.getStory(),
                        stored.getDuplicateOf(),
                        stored.getTime(),
                        stored.getOpener() || stored.getStory().equals(articleId),
                        stored.getIndexedAt() == null);
    }
}
