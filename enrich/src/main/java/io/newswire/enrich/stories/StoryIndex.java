package io.newswire.enrich.stories;

import io.newswire.record.Story;
import java.util.List;
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
     * The articles that were indexed under a key: that of a term, or of a band of their signature.
     *
     * @param limit how many at most
     * @return the newest first
     */
    List<StoryMember> newest(long key, int limit);

    /** Notes where an article belongs, and makes it be found by its terms and its signature. */
    void put(String articleId, Story story, StoryTraits traits);

    /** Makes an article be found no more; its story is kept. Does nothing for one never seen. */
    void remove(String articleId);
}
