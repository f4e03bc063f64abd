/**
 * Groups articles into stories and tells copies from originals: an algorithm that sees each article once, in the order
 * of arrival, and keeps what it needs in a {@link io.newswire.enrich.stories.StoryIndex}. It knows nothing of Kafka.
 */
@NullMarked
package io.newswire.enrich.stories;

import org.jspecify.annotations.NullMarked;
