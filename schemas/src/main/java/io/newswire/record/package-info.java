/**
 * The records on the topics, generated from {@code src/main/avro}: built by builders, never changed afterwards; strings
 * are {@link String}, times {@link java.time.Instant} in milliseconds.
 */
package io.newswire.record;
