/** What an article says in short: two of its sentences, and the phrases that it keeps coming back to. */
@NullMarked
package io.newswire.enrich.analysis.gist;

import org.jspecify.annotations.NullMarked;
