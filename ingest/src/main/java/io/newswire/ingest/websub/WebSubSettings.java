package io.newswire.ingest.websub;

import java.net.URI;
import java.time.Duration;

/**
 * How hubs reach this service.
 *
 * @param callback address at which hubs reach the HTTP servers of all instances
 * @param key secret that callbacks are made with; the same for all instances
 * @param lease how long a subscription is asked for
 * @param interval between polls of a feed whose hub tells of news
 */
public record WebSubSettings(URI callback, String key, Duration lease, Duration interval) {

    @Override
    public String toString() {
        return "WebSubSettings[callback=" + callback + ", lease=" + lease + ", interval=" + interval + "]";
    }
}
