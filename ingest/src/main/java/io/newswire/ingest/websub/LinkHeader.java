package io.newswire.ingest.websub;

import io.newswire.ingest.websub.HubLinks.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Link} headers (RFC 8288), as far as they matter here: targets and their relations. */
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile("<([^<>]*+)>((?:\\s*+;[^,;\"]*+(?:\"[^\"]*+\"[^,;\"]*+)*+)*+)");

    private static final Pattern REL =
            Pattern.compile(";\\s*+rel\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s;,\"]++))", Pattern.CASE_INSENSITIVE);

    private LinkHeader() {}

    static List<Link> parse(String headers) {
        List<Link> links = new ArrayList<>();
        Matcher link = LINK.matcher(headers);
        while (link.find()) {
            Matcher rel = REL.matcher(link.group(2));
            if (rel.find()) {
                links.add(new Link(rel.group(1) != null ? rel.group(1) : rel.group(2), link.group(1)));
            }
        }
        return links;
    }
}
