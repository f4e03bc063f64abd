/** The gazetteer and the topic rules: those built in, and the edits to them. */
@NullMarked
package io.newswire.enrich.analysis.knowledge;

import org.jspecify.annotations.NullMarked;
