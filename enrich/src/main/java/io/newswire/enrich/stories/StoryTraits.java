package io.newswire.enrich.stories;

import io.newswire.enrich.analysis.similarity.Signature;
import java.time.Instant;

/**
 * What later articles are compared with.
 *
 * @param signature for telling copies
 * @param mass sum of the weights of the article's terms when it was indexed
 * @param time when it was published
 */
public record StoryTraits(Signature signature, double mass, Instant time) {}
