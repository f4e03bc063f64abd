package io.newswire.enrich.stories;

import io.newswire.enrich.analysis.similarity.Signature;
import java.time.Instant;

/**
 * What later articles are compared with.
 *
 * @param signature for telling copies
 * @param terms keys of what it is about, in their order as numbers
 * @param mass sum of the weights of the article's terms when it was indexed
 * @param time when it was published
 */
@SuppressWarnings("ArrayRecordComponent") // Made for each article of the last days, and never compared.
public record StoryTraits(Signature signature, long[] terms, double mass, Instant time) {}
