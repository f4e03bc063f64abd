package io.newswire.enrich.stories;

/**
 * An article that others are compared with.
 *
 * @param member where it was put
 * @param traits what it is compared by
 * @param number its number, higher than all before
 * @param sequence its place in the order of what is told of stories, higher than all before
 * @param arrival when it arrived, in milliseconds since 1970
 */
public record IndexedArticle(StoryMember member, StoryTraits traits, long number, long sequence, long arrival) {

    /** The same article, put elsewhere. */
    public IndexedArticle with(StoryMember other) {
        return new IndexedArticle(other, traits, number, sequence, arrival);
    }
}
