package io.newswire.ingest.load;

/**
 * What came of a load.
 *
 * @param accepted articles published
 * @param refused entries that were no articles
 */
public record LoadResult(long accepted, long refused) {

    /** Both together. */
    public LoadResult plus(LoadResult other) {
        return new LoadResult(accepted + other.accepted, refused + other.refused);
    }
}
