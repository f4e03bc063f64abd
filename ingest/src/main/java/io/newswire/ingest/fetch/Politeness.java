package io.newswire.ingest.fetch;

import java.time.Duration;

/**
 * How a host is spared. Hosts that may have a private address are the reader's own, and are not spared: if one of them
 * says that it is asked too often, that holds for the feed that was asked for.
 *
 * @param perHost requests to one host under way at once
 * @param feedDelay from the start of one request to a host to the start of the next
 * @param pageDelay from the start of one request for a page to the next, where robots.txt does not ask for more
 * @param maxCrawlDelay the longest that a robots.txt is granted
 * @param maxRest the longest that a host is left alone because it asked for it
 * @param maxWaiting requests that wait for one host's turn
 */
public record Politeness(
        int perHost, Duration feedDelay, Duration pageDelay, Duration maxCrawlDelay, Duration maxRest, int maxWaiting) {

    /**
     * A second for feeds, since one file that is there to be asked for is little work; five for pages, the shortest that
     * other crawlers of news keep.
     */
    public static final Politeness DEFAULT = new Politeness(
            2, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofHours(1), 1_000);
}
