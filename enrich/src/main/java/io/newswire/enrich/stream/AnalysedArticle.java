package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.record.EnrichedArticle;

/**
 * An article with everything but its story.
 *
 * @param signature for finding near-duplicates
 */
record AnalysedArticle(EnrichedArticle article, Signature signature) {}
