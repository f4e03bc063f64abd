/** Reading from the web: bounded, and never from addresses that are none of its business. */
@NullMarked
package io.newswire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
