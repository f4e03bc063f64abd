package io.newswire.ingest.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a load.
 *
 * @param accepted articles published
 * @param refused entries that should be articles and are none
 * @param skipped entries that were never meant to be articles, by what they are
 */
public record LoadResult(long accepted, long refused, Map<String, Long> skipped) {

    /** Nothing yet. */
    public static final LoadResult NONE = new LoadResult(0, 0, Map.of());

    /** Both together. */
    public LoadResult plus(LoadResult other) {
        var both = new TreeMap<>(skipped);
        other.skipped.forEach((what, count) -> both.merge(what, count, Long::sum));
        return new LoadResult(accepted + other.accepted, refused + other.refused, both);
    }
}
