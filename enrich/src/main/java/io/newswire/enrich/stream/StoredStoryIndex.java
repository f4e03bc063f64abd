package io.newswire.enrich.stream;

import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.state.StoryAssignment;
import io.newswire.enrich.stories.RecentArticles;
import io.newswire.enrich.stories.StoryGrouper;
import io.newswire.enrich.stories.StoryIndex;
import io.newswire.enrich.stories.StoryMember;
import io.newswire.enrich.stories.StoryTraits;
import io.newswire.record.Story;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * The stories of one group. Looks articles up in memory, and writes what memory is made from again into state stores, one
 * record of each: assignments for ever, traits by the time of arrival, so that they expire by themselves.
 *
 * @param group the group
 * @param now the time of the article in hand, in milliseconds since 1970
 */
record StoredStoryIndex(
        KeyValueStore<String, StoryAssignment> stories,
        WindowStore<String, IndexedTraits> traits,
        RecentArticles recent,
        String group,
        long now)
        implements StoryIndex {

    private static final long WINDOW = StoryGrouper.WINDOW.toMillis();

    @Override
    public @Nullable Story story(String articleId) {
        StoryAssignment assignment = stories.get(articleId);
        return assignment == null ? null : new Story(assignment.getStory(), assignment.getDuplicateOf());
    }

    @Override
    public @Nullable StoryTraits traits(String articleId) {
        return recent.traits(articleId);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Looks ahead of the article in hand too, because partitions of history are read at different speeds.
     */
    @Override
    public List<StoryMember> newest(long key, int limit) {
        return recent.newest(key, now - WINDOW, now + WINDOW, limit);
    }

    @Override
    public void put(String articleId, Story story, StoryTraits articleTraits) {
        remove(articleId);
        long number = recent.nextNumber();
        recent.put(new StoryMember(articleId, story.getId()), articleTraits, number, now, now - 2 * WINDOW);
        stories.put(articleId, new StoryAssignment(story.getId(), story.getDuplicateOf(), now));
        traits.put(articleId, StoredTraits.write(group, story.getId(), number, articleTraits), now);
    }

    @Override
    public void remove(String articleId) {
        recent.remove(articleId);
        StoryAssignment assignment = stories.get(articleId);
        if (assignment != null && assignment.getIndexedAt() != null) {
            traits.put(articleId, null, assignment.getIndexedAt());
            stories.put(articleId, new StoryAssignment(assignment.getStory(), assignment.getDuplicateOf(), null));
        }
    }
}
