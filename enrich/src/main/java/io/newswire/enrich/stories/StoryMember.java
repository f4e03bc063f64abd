package io.newswire.enrich.stories;

/**
 * An article and where it was put.
 *
 * @param articleId its id
 * @param story its story's id
 */
public record StoryMember(String articleId, String story) {}
