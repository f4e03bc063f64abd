/** The article in a web page. */
@NullMarked
package io.newswire.ingest.extract;

import org.jspecify.annotations.NullMarked;
