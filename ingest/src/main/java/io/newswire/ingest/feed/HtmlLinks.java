package io.newswire.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Makes the links in HTML absolute, and changes nothing else in it: once it has left its feed, nobody knows what they
 * were relative to.
 */
final class HtmlLinks {

    private static final Set<String> LINKS =
            Set.of("href", "src", "poster", "cite", "action", "data", "background", "longdesc", "usemap", "codebase");

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s([a-zA-Z]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private static final Pattern ABSOLUTE =
            Pattern.compile("\\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:|#|\\{|$).*", Pattern.DOTALL);

    private HtmlLinks() {}

    static boolean isLink(String attribute) {
        return LINKS.contains(attribute.toLowerCase(Locale.ROOT));
    }

    /** An attribute's value, absolute; a fragment alone stays within its text. */
    static String resolveOne(String link, Links links) {
        if (ABSOLUTE.matcher(link).matches()) {
            return link;
        }
        String resolved = links.resolve(link);
        return resolved == null ? link : resolved;
    }

    static String resolve(String html, Links links) {
        return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(resolveTag(tag.group(), links)));
    }

    private static String resolveTag(String tag, Links links) {
        return ATTRIBUTE.matcher(tag).replaceAll(found -> Matcher.quoteReplacement(attribute(found, links)));
    }

    private static String attribute(MatchResult found, Links links) {
        int group = found.group(2) != null ? 2 : found.group(3) != null ? 3 : 4;
        String link = Parser.unescapeEntities(found.group(group), true);
        if (!isLink(found.group(1)) || ABSOLUTE.matcher(link).matches()) {
            return found.group();
        }
        String resolved = Entities.escape(resolveOne(link, links)).replace("\"", "&quot;");
        return found.group().substring(0, found.start(group) - found.start() - (group == 4 ? 0 : 1))
                + '"'
                + resolved
                + '"';
    }
}
