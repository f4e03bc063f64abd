/** Plain text from markup, and tokens from plain text. */
@NullMarked
package io.newswire.enrich.analysis.text;

import org.jspecify.annotations.NullMarked;
