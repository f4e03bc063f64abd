/** Sources of articles, to news.raw. */
@NullMarked
package io.newswire.ingest;

import org.jspecify.annotations.NullMarked;
