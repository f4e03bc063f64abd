/** Articles as received: built with one discipline, and read from ninjs and from Newswire's own JSON. */
@NullMarked
package io.newswire.ingest.article;

import org.jspecify.annotations.NullMarked;
