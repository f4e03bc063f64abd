package io.newswire.enrich.stories;

import org.jspecify.annotations.Nullable;

/**
 * An article and where it was put.
 *
 * @param articleId its id
 * @param story its story's id
 * @param duplicateOf id of the article that it was told to be a copy of; null for an original
 * @param place how many articles its story had with it
 * @param storyBegan sequence of the article that opened the story, or the story that it was split from: stories with the
 *     same beginning were one
 */
public record StoryMember(
        String articleId, String story, @Nullable String duplicateOf, int place, long storyBegan) {

    StoryMember in(String otherStory, int otherPlace, long began) {
        return new StoryMember(articleId, otherStory, duplicateOf, otherPlace, began);
    }

    StoryMember copyOf(@Nullable String original) {
        return new StoryMember(articleId, story, original, place, storyBegan);
    }
}
