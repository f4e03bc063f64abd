package io.newswire.ingest.load;

/** Told how a load goes. */
public interface LoadListener {

    /**
     * An entry is no article.
     *
     * @param what where and why, for example {@code articles.jsonl:3: /headline: a string is wanted here, not a number}
     */
    void refused(String what);

    /**
     * A transaction was committed.
     *
     * @param articles published so far, of this file
     */
    void published(long articles);
}
