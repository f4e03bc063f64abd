package io.newswire.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web in the one form in which it is asked for: http or https, a host in ASCII, no user and no password.
 *
 * @param uri the whole
 * @param host in lower case, without the dot that may end it
 * @param port 443 or 80 where the address names none
 */
record WebAddress(URI uri, String host, int port) {

    /** What others take, too; longer ones are made to hurt. */
    static final int MAX_LENGTH = 2_048;

    private static final int HTTP_PORT = 80;

    private static final int HTTPS_PORT = 443;

    private static final int FIRST_USER_PORT = 1_024;

    private static final int MAX_PORT = 65_535;

    /** RFC 3986, appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?.*", Pattern.DOTALL);

    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{0,5}))?");

    private static final String UNRESERVED_AND_RESERVED = "-._~!$&'()*+,;=:@/?";

    /**
     * Checks an address.
     *
     * @throws RefusedException if it is none that is read
     */
    static WebAddress of(URI given) {
        return of(given.toString());
    }

    /** Where a redirect leads; {@code Location} may be relative, and is often not quite what it should be. */
    static WebAddress redirected(URI from, String location) {
        Matcher parts = parts(location);
        if (parts.group(1) != null) {
            return of(location);
        }
        String relative = rebuilt(parts);
        if (parts.group(2) != null) {
            return of(from.getScheme() + ":" + relative);
        }
        // URI.resolve follows an older standard where there is nothing but a query, or nothing at all.
        String whole = parts.group(3).isEmpty() ? from.getRawPath() + relative : relative;
        try {
            return of(from.resolve(new URI(whole)));
        } catch (URISyntaxException e) {
            throw none(location);
        }
    }

    private static WebAddress of(String address) {
        Matcher parts = parts(address);
        String scheme = requireWeb(parts.group(1));
        if (parts.group(2) == null || parts.group(2).isEmpty()) {
            throw new RefusedException("the address names no host");
        }
        try {
            var uri = new URI(rebuilt(parts));
            Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
            if (authority.matches()) {
                return new WebAddress(uri, plain(authority.group(1)), port(authority.group(2), scheme));
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw none(address);
    }

    private static int port(@Nullable String given, String scheme) {
        if (given == null || given.isEmpty()) {
            return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        }
        int port = Integer.parseInt(given);
        if (port == 0 || port > MAX_PORT) {
            throw new RefusedException("the address names port " + port + ", which there is not");
        }
        return port;
    }

    private static RefusedException none(String address) {
        return new RefusedException("what should be an address is none: " + cut(address));
    }

    private static Matcher parts(String address) {
        if (address.length() > MAX_LENGTH) {
            throw new RefusedException("the address is longer than " + MAX_LENGTH + " characters");
        }
        Matcher parts = PARTS.matcher(address.strip().replaceAll("[\\t\\r\\n]", ""));
        if (!parts.matches()) {
            throw none(address);
        }
        return parts;
    }

    private static String requireWeb(@Nullable String scheme) {
        String lower = scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
        if (!lower.equals("http") && !lower.equals("https")) {
            throw new RefusedException("only http and https addresses are read");
        }
        return lower;
    }

    /** The address without its fragment, which no server hears of, and with everything else in legal characters. */
    private static String rebuilt(Matcher parts) {
        var address = new StringBuilder();
        if (parts.group(1) != null) {
            address.append(parts.group(1).toLowerCase(Locale.ROOT)).append(':');
        }
        if (parts.group(2) != null) {
            address.append("//").append(authority(parts.group(2)));
        }
        address.append(parts.group(2) != null && parts.group(3).isEmpty() ? "/" : escaped(parts.group(3)));
        if (parts.group(4) != null) {
            address.append('?').append(escaped(parts.group(4)));
        }
        return address.toString();
    }

    private static String authority(String given) {
        if (given.contains("@")) {
            throw new RefusedException("the address names a user or a password, and neither is sent");
        }
        try {
            String ascii = IDN.toASCII(asUnicode(given));
            if (AUTHORITY.matcher(ascii).matches()) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new RefusedException("the address names no host that there can be: " + cut(given));
    }

    /** Headers come as bytes, one a character; where those are UTF-8, they are read as that. */
    private static String asUnicode(String text) {
        if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xFF)) {
            return text;
        }
        String decoded = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') < 0 ? decoded : text;
    }

    private static String escaped(String text) {
        boolean bytes =
                text.chars().allMatch(c -> c <= 0xFF) && !asUnicode(text).equals(text);
        var escaped = new StringBuilder();
        byte[] all = text.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        for (int i = 0; i < all.length; i++) {
            char c = (char) (all[i] & 0xFF);
            if (c == '%' ? isEscape(all, i) : isLegal(c)) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return escaped.toString();
    }

    private static boolean isLegal(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED_AND_RESERVED.indexOf(c) >= 0);
    }

    private static boolean isEscape(byte[] text, int at) {
        return at + 2 < text.length && Character.digit(text[at + 1], 16) >= 0 && Character.digit(text[at + 2], 16) >= 0;
    }

    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }

    /** Whether its port is that of the web, or one that nothing else has a claim to. */
    boolean hasPortOfTheWeb() {
        return port == HTTP_PORT || port == HTTPS_PORT || port >= FIRST_USER_PORT;
    }

    /** Scheme, host and port: what a robots.txt is for. */
    URI origin() {
        return uri.resolve("/");
    }
}
