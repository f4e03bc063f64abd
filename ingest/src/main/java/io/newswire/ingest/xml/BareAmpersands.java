package io.newswire.ingest.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ampersands that begin no reference, such as those of an address: {@code ?a=1&copy=2}. */
final class BareAmpersands {

    /** Sections in which an ampersand stands for itself are matched first, and so passed over. */
    private static final Pattern BARE = Pattern.compile(
            "<!\\[CDATA\\[.*?(?:\\]\\]>|\\z)|<!--.*?(?:-->|\\z)|(&)(?!(?:#\\d{1,8}|#[xX][0-9a-fA-F]{1,6}|\\w{1,32});)",
            Pattern.DOTALL);

    private BareAmpersands() {}

    /** Writes them as references. */
    static String escape(String xml) {
        Matcher matcher = BARE.matcher(xml);
        var escaped = new StringBuilder(xml.length() + 16);
        int done = 0;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                escaped.append(xml, done, matcher.start()).append("&amp;");
                done = matcher.end();
            }
        }
        return escaped.append(xml, done, xml.length()).toString();
    }
}
