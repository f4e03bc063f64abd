package io.newswire.dashboard.live;

import java.time.Duration;

/**
 * Limits of the live stream.
 *
 * @param clients how many may listen at a time
 * @param queue how many events may wait for one client, before it is let go as too slow
 * @param heartbeat how often everyone is shown that the connection lives
 */
public record StreamLimits(int clients, int queue, Duration heartbeat) {}
