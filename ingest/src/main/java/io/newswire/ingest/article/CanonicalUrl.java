package io.newswire.ingest.article;

import java.net.IDN;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for all addresses of one page: RFC 3986, section 6, and without what only tells how a reader came there.
 * For telling pages apart; a reader is always given the address as the source wrote it.
 *
 * @param scheme http or https
 * @param authority user where there is one, host in its ASCII form, port unless it is the scheme's own
 * @param path without dot segments and session ids
 * @param query without tracking parameters, the others in their order; with its question mark, or empty
 * @param fragment only one that names a page ({@code #!}); with its hash, or empty
 */
public record CanonicalUrl(String scheme, String authority, String path, String query, String fragment) {

    private static final Pattern PARTS = Pattern.compile("(?is)(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(#.*)?");

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?s)(.*@)?(\\[[^]]*]|[^:]*)(?::(\\d*))?");

    private static final Pattern SESSION = Pattern.compile("(?i);(jsessionid|phpsessid|sid)=[^;/]*");

    /** Reads an address; null where it is none of the web. */
    public static @Nullable CanonicalUrl of(@Nullable String url) {
        Matcher parts = PARTS.matcher(url == null ? "" : url.strip());
        if (!parts.matches()) {
            return null;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String authority = authority(scheme, parts.group(2));
        String fragment = parts.group(5) == null ? "" : parts.group(5);
        return authority == null
                ? null
                : new CanonicalUrl(
                        scheme,
                        authority,
                        path(parts.group(3)),
                        query(parts.group(4)),
                        fragment.startsWith("#!") ? PercentEncoding.normalize(fragment) : "");
    }

    private static @Nullable String authority(String scheme, String written) {
        Matcher parts = HOST_AND_PORT.matcher(written);
        String host = parts.matches() ? host(parts.group(2)) : "";
        if (host.isEmpty()) {
            return null;
        }
        String user = parts.group(1) == null ? "" : parts.group(1);
        String port = parts.group(3) == null ? "" : parts.group(3).replaceFirst("^0+(?=\\d)", "");
        boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        return user + host + (usual ? "" : ":" + port);
    }

    private static String host(String written) {
        String host = PercentEncoding.decodeUtf8(written);
        try {
            host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            // No name that DNS knows, and yet the same each time.
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String path(String written) {
        String path = written.replace('\\', '/');
        String page = path.indexOf(';') < 0 ? path : SESSION.matcher(path).replaceAll("");
        String normal = PercentEncoding.normalize(page);
        return normal.startsWith("/") && !normal.contains("/.") ? normal : withoutDots(normal);
    }

    /** RFC 3986, section 5.2.4. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean up = segments[i].equals("..");
            boolean dot = up || segments[i].equals(".");
            if (up) {
                kept.pollLast();
            }
            if (!dot) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /** A feed that escapes twice leaves a character reference where an ampersand is meant. */
    private static String query(@Nullable String written) {
        if (written == null) {
            return "";
        }
        String kept = Arrays.stream(written.substring(1).replace("&amp;", "&").split("&"))
                .filter(Predicate.not(String::isEmpty))
                .filter(Predicate.not(TrackingParameters::isTracking))
                .map(PercentEncoding::normalize)
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** The same for http and https: a source that moves to the other moves its pages, and has no new ones. */
    public String withoutScheme() {
        return authority + path + query + fragment;
    }

    @Override
    public String toString() {
        return scheme + "://" + withoutScheme();
    }
}
