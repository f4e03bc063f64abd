package io.newswire.enrich.stories;

import java.util.List;

/** What an article has shown of others beside it. Each lists a bounded number of articles, those of the last days. */
public sealed interface StoryEvent {

    /** The most articles that one event lists. */
    int MAX_ARTICLES = 128;

    /** The story that it happened to. */
    String story();

    /** Articles that it concerns. */
    List<String> articles();

    /** A story has ended: all its articles belong to another one. */
    record Merged(String story, String into, List<String> articles) implements StoryEvent {}

    /** Articles have left a story for a new one. */
    record Split(String story, String into, List<String> articles) implements StoryEvent {}

    /** What named the former original names another one, and so does the former; the other names none. */
    record Original(String story, String original, String former, List<String> articles) implements StoryEvent {}
}
