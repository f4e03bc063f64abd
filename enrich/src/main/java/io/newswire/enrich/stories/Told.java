package io.newswire.enrich.stories;

import io.newswire.record.Story;
import java.util.List;

/**
 * What an article's coming has brought.
 *
 * @param story its story, after all events
 * @param events what became of others, in order
 */
public record Told(Story story, List<StoryEvent> events) {}
