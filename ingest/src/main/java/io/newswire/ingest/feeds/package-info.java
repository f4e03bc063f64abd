/** The list of feeds: what is in it, how each does, and OPML. */
@NullMarked
package io.newswire.ingest.feeds;

import org.jspecify.annotations.NullMarked;
