package io.newswire.ingest.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Makes links absolute. */
record Links(URI base) {

    /** The absolute address; what is no address is kept as it is, since readers of feeds know worse. */
    @Nullable
    String resolve(@Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            return base.resolve(link.strip()).toString();
        } catch (IllegalArgumentException e) {
            return link.strip();
        }
    }

    /** Links relative to a base that the document names, itself relative to this one. */
    Links within(@Nullable String innerBase) {
        String resolved = resolve(innerBase);
        try {
            return resolved == null ? this : new Links(URI.create(resolved));
        } catch (IllegalArgumentException e) {
            return this;
        }
    }
}
