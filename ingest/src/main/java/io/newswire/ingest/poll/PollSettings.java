package io.newswire.ingest.poll;

import java.time.Duration;

/**
 * How feeds are polled.
 *
 * @param minInterval the shortest time between two polls of a feed whose definition fixes none
 * @param maxInterval the longest
 * @param maxBackoff the longest time until a feed that fails is tried again
 * @param concurrency polls under way at once
 * @param startsPerSecond feeds of a partition begun in a second, of those that are all due at once
 */
public record PollSettings(
        Duration minInterval, Duration maxInterval, Duration maxBackoff, int concurrency, double startsPerSecond) {}
