package io.newswire.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to read.
 *
 * @param kind what it is
 * @param url where it is
 * @param typed the address that a person typed; a literal host in it may be private
 * @param etag validator of the copy at hand, to be sent as {@code If-None-Match}
 * @param lastModified validator of the copy at hand, to be sent as {@code If-Modified-Since}
 * @param form a form to post there, URL-encoded; null to get what is there
 */
public record FetchRequest(
        Kind kind,
        URI url,
        URI typed,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String form) {

    /** What is asked for, which decides how it is asked for. */
    public enum Kind {
        /** A feed that somebody subscribed to. Subscribing is what it is there for, so robots.txt is not asked. */
        FEED,
        /** A page that nobody has asked us to read: robots.txt is obeyed, and the host has longer pauses. */
        PAGE,
        /** The robots.txt of a host. */
        ROBOTS,
        /** A form for a hub. */
        FORM
    }

    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]", Pattern.CASE_INSENSITIVE);

    /** A request for a feed. */
    public FetchRequest(URI url, URI typed, @Nullable String etag, @Nullable String lastModified) {
        this(Kind.FEED, url, typed, etag, lastModified, null);
    }

    /** A request without conditions for the feed at an address that a person typed. */
    public static FetchRequest of(URI typed) {
        return new FetchRequest(typed, typed, null, null);
    }

    /**
     * A request for a page.
     *
     * @param url of the page
     * @param feed the address, typed by a person, of the feed that links to it
     */
    public static FetchRequest page(URI url, URI feed) {
        return new FetchRequest(Kind.PAGE, url, feed, null, null, null);
    }

    /** A request for the robots.txt that a page is subject to. */
    static FetchRequest robots(URI url, URI feed) {
        return new FetchRequest(Kind.ROBOTS, url, feed, null, null, null);
    }

    /**
     * A form to be posted; it is answered by content without a body where it is taken.
     *
     * @param feed the address, typed by a person, of the feed that it concerns
     * @param form the fields, URL-encoded
     */
    public static FetchRequest form(URI url, URI feed, String form) {
        return new FetchRequest(Kind.FORM, url, feed, null, null, form);
    }

    boolean isConditional() {
        return etag != null || lastModified != null;
    }

    /** Whether a host may have a private address: it was typed as such, or is allowed by name. */
    boolean trusts(String host, Set<String> allowedHosts) {
        boolean typedAsSuch = isPrivateLiteral(host) && host.equals(hostOfTyped());
        return typedAsSuch || allowedHosts.contains(host);
    }

    private String hostOfTyped() {
        return typed.getHost() == null ? "" : typed.getHost().toLowerCase(Locale.ROOT);
    }

    private static boolean isPrivateLiteral(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            // Never asks for a name: it is a literal.
            return LITERAL.matcher(host).matches() && !AddressRules.isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
