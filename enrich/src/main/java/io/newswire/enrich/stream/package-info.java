/**
 * The stream that enriches: {@link io.newswire.enrich.stream.EnrichTopology} shows the dataflow, one class each of its
 * steps.
 *
 * <p>Everything that can fail on an article's account happens before the stream writes anything for it: its state is
 * untouched then, so that it may be sent round again, and Kafka Streams still has its original bytes to set aside (it
 * lets go of them at the first write).
 */
@NullMarked
package io.newswire.enrich.stream;

import org.jspecify.annotations.NullMarked;
