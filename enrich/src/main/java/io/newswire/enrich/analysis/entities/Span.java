package io.newswire.enrich.analysis.entities;

import io.newswire.record.EntityType;

/**
 * A name that the tagger found in a field.
 *
 * @param first its first token
 * @param last its last token
 * @param confidence from 0 to 1
 */
record Span(int first, int last, EntityType type, double confidence) {}
