package io.newswire.enrich.stories;

import io.newswire.record.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps everything in memory: for a run over a file, all of which arrives at one time. */
final class MemoryStoryIndex implements StoryIndex {

    private final Map<String, Story> stories = new HashMap<>();
    private final RecentArticles articles = new RecentArticles();

    @Override
    public @Nullable Story story(String articleId) {
        return stories.get(articleId);
    }

    @Override
    public @Nullable StoryTraits traits(String articleId) {
        return articles.traits(articleId);
    }

    @Override
    public List<StoryMember> newest(long key, int limit) {
        return articles.newest(key, 0, 0, limit);
    }

    @Override
    public void put(String articleId, Story story, StoryTraits traits) {
        stories.put(articleId, story);
        articles.put(new StoryMember(articleId, story.getId()), traits, articles.nextNumber(), 0, 0);
    }

    @Override
    public void remove(String articleId) {
        articles.remove(articleId);
    }
}
