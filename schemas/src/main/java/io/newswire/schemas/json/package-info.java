/**
 * Records as JSON for people, files and HTTP: keys as in the Avro records, absent for what is unknown, times in RFC 3339.
 *
 * <pre>{@code
 * ObjectNode json = RecordJson.write(article);
 * EnrichedArticle back = RecordJson.read(json, EnrichedArticle.class);
 * }</pre>
 */
@NullMarked
package io.newswire.schemas.json;

import org.jspecify.annotations.NullMarked;
