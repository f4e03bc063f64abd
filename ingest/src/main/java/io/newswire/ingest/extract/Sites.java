package io.newswire.ingest.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.jspecify.annotations.Nullable;

/** Judges the addresses that a page calls its own. Sites are told apart by the public suffix list. */
final class Sites {

    private static final int LONGEST = 2_048;

    private final PublicSuffixMatcher suffixes = PublicSuffixMatcherLoader.getDefault();

    /**
     * The address that a page is best known by: one of its own site, that is not the site's front page unless the page is.
     *
     * @param page where it was read; a page that was not read from the web may be of any site
     * @param candidates absolute addresses, best first
     */
    String canonical(URI page, List<@Nullable String> candidates) {
        return candidates.stream()
                .filter(Objects::nonNull)
                .flatMap(candidate -> parse(candidate).stream())
                .filter(candidate -> isPlausible(candidate, page))
                .map(Sites::withoutFragment)
                .findFirst()
                .orElse(page.toString());
    }

    private static List<URI> parse(String address) {
        try {
            return address.length() > LONGEST ? List.of() : List.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private boolean isPlausible(URI candidate, URI page) {
        return isWeb(candidate)
                && candidate.getRawUserInfo() == null
                && (!isWeb(page) || (isSameSite(candidate, page) && (!isFront(candidate) || isFront(page))));
    }

    private static boolean isWeb(URI address) {
        return Stream.of("http", "https").anyMatch(scheme -> scheme.equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null;
    }

    private static boolean isFront(URI address) {
        String path = Objects.requireNonNullElse(address.getRawPath(), "");
        return (path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
    }

    private boolean isSameSite(URI one, URI other) {
        return domain(one).equals(domain(other));
    }

    private String domain(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String root = suffixes.getDomainRoot(host);
        return root == null ? host : root;
    }

    /** The part of a host's name that names the site: {@code example} of {@code www.example.co.uk}. */
    @Nullable
    String name(URI page) {
        return isWeb(page) ? domain(page).replaceFirst("\\..*", "") : null;
    }

    private static String withoutFragment(URI address) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }
}
