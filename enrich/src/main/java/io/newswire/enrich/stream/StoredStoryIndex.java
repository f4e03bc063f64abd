package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.state.IndexedArticle;
import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.state.StoryAssignment;
import io.newswire.enrich.stories.StoryGrouper;
import io.newswire.enrich.stories.StoryIndex;
import io.newswire.enrich.stories.StoryMember;
import io.newswire.enrich.stories.StoryTraits;
import io.newswire.record.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index of stories in state stores: assignments for ever, traits and keys by the time of arrival, so that they
 * expire by themselves.
 *
 * @param now the time of the article in hand, in milliseconds since 1970
 */
record StoredStoryIndex(
        KeyValueStore<String, StoryAssignment> stories,
        WindowStore<String, IndexedTraits> traits,
        WindowStore<String, IndexedArticle> index,
        String group,
        long now)
        implements StoryIndex {

    static StoredStoryIndex of(ProcessorContext<?, ?> context, String group, long now) {
        return new StoredStoryIndex(
                context.getStateStore(StateStores.STORIES),
                context.getStateStore(StateStores.STORY_TRAITS),
                context.getStateStore(StateStores.STORY_INDEX),
                group,
                now);
    }

    @Override
    public @Nullable Story story(String articleId) {
        StoryAssignment assignment = stories.get(articleId);
        return assignment == null ? null : new Story(assignment.getStory(), assignment.getDuplicateOf());
    }

    @Override
    public @Nullable StoryTraits traits(String articleId) {
        StoryAssignment assignment = stories.get(articleId);
        if (assignment == null || assignment.getIndexedAt() == null) {
            return null;
        }
        IndexedTraits indexed = traits.fetch(articleId, assignment.getIndexedAt());
        return indexed == null
                ? null
                : new StoryTraits(
                        Signature.of(indexed.getMinHash().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()),
                        indexed.getMass(),
                        indexed.getTime());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Looks ahead of the article in hand too, because partitions of history are read at different speeds; but not to
     * the end of time, whose bytes would take in all keys that begin as this one does.
     */
    @Override
    public List<StoryMember> newest(String key, int limit) {
        long window = StoryGrouper.WINDOW.toMillis();
        var newest = new ArrayList<StoryMember>();
        try (WindowStoreIterator<IndexedArticle> articles =
                index.backwardFetch(inGroup(key), Math.max(0, now - window), now + window)) {
            while (newest.size() < limit && articles.hasNext()) {
                IndexedArticle article = articles.next().value;
                newest.add(new StoryMember(article.getId(), article.getStory()));
            }
        }
        return newest;
    }

    @Override
    public void put(String articleId, Story story, StoryTraits articleTraits, Set<String> articleKeys) {
        remove(articleId);
        stories.put(articleId, new StoryAssignment(story.getId(), story.getDuplicateOf(), now));
        traits.put(
                articleId,
                new IndexedTraits(
                        Arrays.stream(articleTraits.signature().minHash())
                                .boxed()
                                .toList(),
                        articleTraits.mass(),
                        articleTraits.time()),
                now);
        var article = new IndexedArticle(articleId, story.getId());
        articleKeys.stream().sorted().forEach(key -> index.put(inGroup(key), article, now));
    }

    @Override
    public void remove(String articleId) {
        StoryAssignment assignment = stories.get(articleId);
        if (assignment != null && assignment.getIndexedAt() != null) {
            traits.put(articleId, null, assignment.getIndexedAt());
            stories.put(articleId, new StoryAssignment(assignment.getStory(), assignment.getDuplicateOf(), null));
        }
    }

    /** A partition holds several languages. */
    private String inGroup(String key) {
        return group + '/' + key;
    }
}
