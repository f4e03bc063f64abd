package io.newswire.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to read.
 *
 * @param url where it is
 * @param typed the address that a person typed; a literal host in it may be private
 * @param etag validator of the copy at hand, to be sent as {@code If-None-Match}
 * @param lastModified validator of the copy at hand, to be sent as {@code If-Modified-Since}
 */
public record FetchRequest(
        URI url, URI typed, @Nullable String etag, @Nullable String lastModified) {

    private static final Pattern LITERAL =
            Pattern.compile("localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]", Pattern.CASE_INSENSITIVE);

    /** A request without conditions for an address that a person typed. */
    public static FetchRequest of(URI typed) {
        return new FetchRequest(typed, typed, null, null);
    }

    boolean isConditional() {
        return etag != null || lastModified != null;
    }

    /** Whether a host may have a private address: it was typed as such, or is allowed by name. */
    boolean trusts(String host, Set<String> allowedHosts) {
        boolean literal = LITERAL.matcher(host).matches() && host.equalsIgnoreCase(typed.getHost());
        return literal || allowedHosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
