package io.newswire.ingest.wire;

import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.record.PubStatus;
import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Publishing status, in the spellings of the IPTC's XML formats. */
final class Status {

    private Status() {}

    /**
     * Reads a status.
     *
     * @param at the element that states it
     * @param code {@code usable}, {@code stat:usable}, or the URI of either
     */
    static PubStatus of(Element at, @Nullable String code) throws ArticleFormatException {
        String value = String.valueOf(code);
        String name = value.substring(Math.max(value.lastIndexOf(':'), value.lastIndexOf('/')) + 1)
                .toLowerCase(Locale.ROOT);
        return switch (name) {
            case "usable" -> PubStatus.usable;
            case "withheld", "embargoed" -> PubStatus.withheld;
            case "canceled", "cancelled" -> PubStatus.canceled;
            default ->
                throw new ArticleFormatException(
                        Xml.place(at), "a status of usable, withheld or canceled is wanted here, not " + code);
        };
    }
}
