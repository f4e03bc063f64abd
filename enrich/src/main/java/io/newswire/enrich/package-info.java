/** Language, entities, topics and stories: pure analysis, and the stream that applies it. */
@NullMarked
package io.newswire.enrich;

import org.jspecify.annotations.NullMarked;
