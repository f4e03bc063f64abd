package io.newswire.enrich.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The memory of the {@link StoryGrouper}. */
public interface StoryIndex {

    /** Where an article was put; null for one never seen. Kept for ever. */
    @Nullable
    Placement placement(String articleId);

    /** Changes what is kept of an article that is compared with no others any more. */
    void keep(String articleId, Placement placement);

    /** Where an article was put; null for one never indexed, one too long ago, or one removed. */
    @Nullable
    StoryMember member(String articleId);

    /** What an article is compared by; null where there is no {@link #member}. */
    @Nullable
    StoryTraits traits(String articleId);

    /**
     * The articles that were indexed under keys: each that of a term, or of a band of their signature.
     *
     * @param most how many of each key: the newest
     */
    Found newest(long[] keys, int most);

    /** The articles themselves, for reading what is known of each by its index. */
    RecentArticles recent();

    /**
     * The articles of a story.
     *
     * @param limit how many at most: the newest
     * @return in the order in which they were put
     */
    List<StoryMember> members(String story, int limit);

    /** All articles that were told to be copies, in the order in which they were put. */
    List<StoryMember> copies();

    /** Place of the article in hand in the order of what is told of stories: higher than all before. */
    long sequence();

    /** Notes where an article belongs, and makes it be found by its terms and its signature. */
    void put(StoryMember member, StoryTraits traits);

    /** Puts an article elsewhere; it is found as before. */
    void move(StoryMember member);

    /** Makes an article be found no more; where it belongs is kept. Does nothing for one never seen. */
    void remove(String articleId);

    /** Forgets what is left of a story whose articles were moved. */
    void end(String story);
}
