/** Kafka clients as ingest uses them. */
@NullMarked
package io.newswire.ingest.kafka;

import org.jspecify.annotations.NullMarked;
