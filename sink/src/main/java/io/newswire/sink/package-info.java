/** Storage and routing of enriched articles. */
@NullMarked
package io.newswire.sink;

import org.jspecify.annotations.NullMarked;
