package io.newswire.ingest.extract;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's head says of it. */
record Meta(Document page) {

    /** The content of the first meta element with one of these names or properties. */
    @Nullable
    String of(String... names) {
        for (String name : names) {
            for (Element meta : page.getElementsByTag("meta")) {
                boolean named =
                        name.equalsIgnoreCase(meta.attr("property")) || name.equalsIgnoreCase(meta.attr("name"));
                if (named && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return null;
    }

    @Nullable
    String canonical() {
        Element link = page.selectFirst("link[rel=canonical][href]");
        return link == null || link.absUrl("href").isEmpty() ? null : link.absUrl("href");
    }

    @Nullable
    String language() {
        Element root = page.selectFirst("html[lang]");
        String tag = root != null ? root.attr("lang") : of("og:locale");
        if (tag == null) {
            return null;
        }
        String normal = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
        return normal.equals("und") ? null : normal;
    }
}
