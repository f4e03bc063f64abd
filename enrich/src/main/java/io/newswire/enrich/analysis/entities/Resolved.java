package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;

/**
 * A match, and the thing it means.
 *
 * @param confidence from 0 to 1
 */
record Resolved(Match match, Entry entry, double confidence) {}
