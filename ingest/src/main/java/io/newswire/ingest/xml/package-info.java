/** XML from outside, read safely. */
@NullMarked
package io.newswire.ingest.xml;

import org.jspecify.annotations.NullMarked;
