/** What language a text is in. */
@NullMarked
package io.newswire.enrich.analysis.language;

import org.jspecify.annotations.NullMarked;
