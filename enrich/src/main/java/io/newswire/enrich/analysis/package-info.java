/** What a text says of itself: pure functions from an article and knowledge to language, entities, topics and signature. */
@NullMarked
package io.newswire.enrich.analysis;

import org.jspecify.annotations.NullMarked;
