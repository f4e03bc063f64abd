/** How alike two texts are. */
@NullMarked
package io.newswire.enrich.analysis.similarity;

import org.jspecify.annotations.NullMarked;
