package io.newswire.ingest.article;

import io.newswire.record.RawArticle;

/** What one entry of a document turned out to be. */
public sealed interface Entry {

    /** An article. */
    record Article(RawArticle article) implements Entry {}

    /**
     * Something that should be an article and is none.
     *
     * @param at where it stands, for example {@code item 3} or {@code /newsMessage/itemSet/newsItem[2]}
     * @param why what is wrong, and what is wanted
     */
    record Refused(String at, String why) implements Entry {}

    /**
     * Something that is well-formed and never meant to be an article.
     *
     * @param at where it stands
     * @param why what it is
     */
    record Skipped(String at, String why) implements Entry {}
}
