/** Full texts for items of feeds that carry only a summary: read from the pages that the items link to. */
@NullMarked
package io.newswire.ingest.fulltext;

import org.jspecify.annotations.NullMarked;
