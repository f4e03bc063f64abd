package io.newswire.ingest.fetch;

/**
 * A request's turn at a host.
 *
 * @param begun when it came, in the time of {@link System#nanoTime()}
 */
record Turn(HostLane lane, long begun) {}
