/** Articles from files. */
@NullMarked
package io.newswire.ingest.load;

import org.jspecify.annotations.NullMarked;
