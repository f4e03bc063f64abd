/**
 * What the services agree on: the records (package {@code io.newswire.record}, generated from {@code src/main/avro}),
 * the catalogue of topics they travel on, and stable ids.
 */
@NullMarked
package io.newswire.schemas;

import org.jspecify.annotations.NullMarked;
