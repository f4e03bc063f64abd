/** Articles in the XML formats of news agencies: NewsML-G2 and NITF. */
@NullMarked
package io.newswire.ingest.wire;

import org.jspecify.annotations.NullMarked;
