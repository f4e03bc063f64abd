/** What subjects a text is about, by rules that anyone can read. */
@NullMarked
package io.newswire.enrich.analysis.topics;

import org.jspecify.annotations.NullMarked;
