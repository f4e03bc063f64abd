package io.newswire.enrich.stories;

import io.newswire.record.Story;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps everything in memory: for a run over a file. */
final class MemoryStoryIndex implements StoryIndex {

    /** More than anybody asks for. */
    private static final int KEPT_A_KEY = 256;

    private final Map<String, Story> stories = new HashMap<>();
    private final Map<String, StoryTraits> traits = new HashMap<>();
    private final Map<String, Deque<StoryMember>> membersByKey = new HashMap<>();

    @Override
    public @Nullable Story story(String articleId) {
        return stories.get(articleId);
    }

    @Override
    public @Nullable StoryTraits traits(String articleId) {
        return traits.get(articleId);
    }

    @Override
    public List<StoryMember> newest(String key, int limit) {
        return membersByKey.getOrDefault(key, new ArrayDeque<>()).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void put(String articleId, Story story, StoryTraits articleTraits, Set<String> keys) {
        stories.put(articleId, story);
        traits.put(articleId, articleTraits);
        for (String key : keys) {
            Deque<StoryMember> members = membersByKey.computeIfAbsent(key, k -> new ArrayDeque<>());
            members.addFirst(new StoryMember(articleId, story.getId()));
            if (members.size() > KEPT_A_KEY) {
                members.removeLast();
            }
        }
    }

    @Override
    public void remove(String articleId) {
        traits.remove(articleId);
    }
}
