package io.newswire.ingest.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parameters of addresses that say how a reader came to a page and nothing about which page it is. Only names that are
 * used for nothing else: a parameter too many makes one page look like two, one too few makes two articles one.
 */
final class TrackingParameters {

    private static final List<String> PREFIXES = List.of(
            "utm_",
            "mc_",
            "at_",
            "mtm_",
            "matomo_",
            "piwik_",
            "hsa_",
            "_hs",
            "oly_",
            "vero_",
            "wt.",
            "wt_",
            "ns_",
            "elqtrack",
            "__hs",
            "guce_");

    private static final Set<String> NAMES = Set.of(
            // Clicks on advertisements, searches and networks.
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "li_fat_id",
            "irclickid",
            "rb_clickid",
            "epik",
            "s_kwcid",
            "ef_id",
            "_ga",
            "_gl",
            "_openstat",
            "__twitter_impression",
            "guccounter",
            "soc_src",
            "soc_trk",
            // Mailings and campaigns.
            "mkt_tok",
            "mkwid",
            "pk_campaign",
            "pk_kwd",
            "pk_source",
            "pk_medium",
            "pk_content",
            "pk_cid",
            "dm_i",
            "trkcampaign",
            "hsctatracking",
            "wickedid",
            "spm",
            "cmpid",
            "cmp",
            "ncid",
            "icid",
            "ocid",
            "mbid",
            "smid",
            "smtyp",
            "emc",
            "s_cid",
            "sref",
            "sr_share",
            "ito",
            "taid",
            "traffic_source",
            // Feeds that count their readers.
            "xtor",
            "xtref",
            "feedtype",
            "feedname",
            // Sessions.
            "phpsessid",
            "jsessionid");

    /** Parameters that mean many things, and of which these values mean only where the reader came from. */
    private static final Set<String> ORIGINS = Set.of("source", "src", "ref", "from", "partner", "origin", "via");

    private static final Set<String> FEEDS =
            Set.of("rss", "rss2", "rss20", "atom", "feed", "feeds", "rssfeed", "rss_feed");

    private TrackingParameters() {}

    /** Whether a parameter, as it stands between two ampersands, is one of them. */
    static boolean isTracking(String parameter) {
        String lower = parameter.toLowerCase(Locale.ROOT);
        int equals = lower.indexOf('=');
        String name = PercentEncoding.decodeUtf8(equals < 0 ? lower : lower.substring(0, equals));
        String value = equals < 0 ? "" : lower.substring(equals + 1);
        return NAMES.contains(name)
                || PREFIXES.stream().anyMatch(name::startsWith)
                || (ORIGINS.contains(name) && FEEDS.contains(value));
    }
}
