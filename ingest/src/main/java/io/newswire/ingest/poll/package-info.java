/** Polling: when to ask which feed, what became of it, and who of several instances does it. */
@NullMarked
package io.newswire.ingest.poll;

import org.jspecify.annotations.NullMarked;
