package io.newswire.enrich.stories;

import io.newswire.record.Story;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The memory of the {@link StoryGrouper}. */
public interface StoryIndex {

    /** Where an article was put; null for one never seen. Kept for ever. */
    @Nullable
    Story story(String articleId);

    /** What an article is compared by; null for one never indexed, one too long ago, or one removed. */
    @Nullable
    StoryTraits traits(String articleId);

    /**
     * The articles that were indexed under a key.
     *
     * @param limit how many at most
     * @return the newest first; ones removed and repetitions may be among them
     */
    List<StoryMember> newest(String key, int limit);

    /**
     * Notes where an article belongs, and makes it be found.
     *
     * @param keys what it is found by
     */
    void put(String articleId, Story story, StoryTraits traits, Set<String> keys);

    /** Makes an article be found no more; its story is kept. Does nothing for one never seen. */
    void remove(String articleId);
}
