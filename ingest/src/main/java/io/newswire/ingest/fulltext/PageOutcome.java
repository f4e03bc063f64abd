package io.newswire.ingest.fulltext;

import io.newswire.record.RawArticle;

/**
 * What became of an article whose page was wanted.
 *
 * @param article with the text of the page, or as it was
 */
record PageOutcome(RawArticle article, Kind kind) {

    enum Kind {
        /** The page had the article. */
        READ,
        /** The page had no article, or less of it than the feed. */
        NO_ARTICLE,
        /** The page could not be read, or was not to be. */
        FAILED,
        /** There was no time left for it. */
        LATE
    }
}
