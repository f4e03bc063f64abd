package io.newswire.ingest.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * How the web is read.
 *
 * @param userAgent who asks, and how to write to them
 * @param connectTimeout for the connection, TLS included
 * @param timeout for the whole, redirects included
 * @param maxBodyBytes the largest body taken, after decompression
 * @param maxRedirects redirects followed
 * @param maxConnections requests under way at once
 * @param allowedHosts hosts that may have a private address
 * @param politeness how hosts are spared
 */
public record FetchSettings(
        String userAgent,
        Duration connectTimeout,
        Duration timeout,
        int maxBodyBytes,
        int maxRedirects,
        int maxConnections,
        Set<String> allowedHosts,
        Politeness politeness) {

    public FetchSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** With the usual politeness. */
    public FetchSettings(
            String userAgent,
            Duration connectTimeout,
            Duration timeout,
            int maxBodyBytes,
            int maxRedirects,
            int maxConnections,
            Set<String> allowedHosts) {
        this(
                userAgent,
                connectTimeout,
                timeout,
                maxBodyBytes,
                maxRedirects,
                maxConnections,
                allowedHosts,
                Politeness.DEFAULT);
    }
}
