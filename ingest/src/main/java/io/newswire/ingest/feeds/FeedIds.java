package io.newswire.ingest.feeds;

import io.newswire.ingest.article.ContentHash;
import java.net.URI;
import java.util.Locale;

/** Ids of feeds: the same for the same address, and readable. */
public final class FeedIds {

    private static final int HASH_DIGITS = 10;

    private FeedIds() {}

    /**
     * The id of an address: its host, and a hash that tells the feeds of a host apart.
     *
     * @throws IllegalArgumentException if it is no http or https address
     */
    public static String of(String url) {
        URI address = requireWebAddress(url);
        String host = address.getHost().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
        return host + "-" + ContentHash.hex(url.strip()).substring(0, HASH_DIGITS);
    }

    private static URI requireWebAddress(String url) {
        try {
            URI address = URI.create(url.strip());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (address.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(url + " is no address: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                url + " is no address of a feed; one begins with http:// or https:// and names a host");
    }
}
