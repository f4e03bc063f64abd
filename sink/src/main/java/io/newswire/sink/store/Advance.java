package io.newswire.sink.store;

/**
 * One partition's step forward.
 *
 * @param source which topic it is of
 * @param partition number of the partition
 * @param from the offset that the store must still have, else somebody else has written in the meantime
 * @param to offset of the record to go on with
 */
record Advance(Source source, int partition, long from, long to) {}
