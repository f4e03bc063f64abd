/** Articles that others push. */
@NullMarked
package io.newswire.ingest.push;

import org.jspecify.annotations.NullMarked;
