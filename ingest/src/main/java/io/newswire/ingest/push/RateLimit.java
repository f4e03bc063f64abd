package io.newswire.ingest.push;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A token bucket for each client address; for IPv6 one for each /64, which is one network. */
final class RateLimit {

    /** The buckets of those who were not seen for longest are forgotten, and so are full again. */
    private static final int MAX_CLIENTS = 10_000;

    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:%\\w+)?]?");

    private static final int IPV6_NETWORK_BYTES = 8;

    private final double perSecond;
    private final double burst;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    private static final class Bucket {
        private double tokens;
        private Instant filled;

        Bucket(double tokens, Instant filled) {
            this.tokens = tokens;
            this.filled = filled;
        }
    }

    /** @param perSecond 0 for no limit */
    RateLimit(double perSecond, double burst, Clock clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    /** Takes one request of a client's. Returns how long it has to wait before that can be done: zero if it was. */
    synchronized Duration take(String address) {
        if (perSecond == 0) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Bucket bucket = buckets.computeIfAbsent(network(address), client -> new Bucket(burst, now));
        double seconds = Math.max(0, Duration.between(bucket.filled, now).toMillis() / 1e3);
        bucket.tokens = Math.min(burst, bucket.tokens + seconds * perSecond);
        bucket.filled = now;
        if (bucket.tokens < 1) {
            return Duration.ofMillis((long) Math.ceil((1 - bucket.tokens) / perSecond * 1e3));
        }
        bucket.tokens--;
        return Duration.ZERO;
    }

    private static String network(String address) {
        var ipv6 = IPV6.matcher(address);
        try {
            // Nothing but a literal matches, so no name is looked up.
            byte[] bytes = ipv6.matches() ? InetAddress.getByName(ipv6.group(1)).getAddress() : new byte[0];
            return bytes.length <= IPV6_NETWORK_BYTES
                    ? address
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
