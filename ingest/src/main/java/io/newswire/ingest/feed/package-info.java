/** Feeds as documents: bytes in, articles out. */
@NullMarked
package io.newswire.ingest.feed;

import org.jspecify.annotations.NullMarked;
