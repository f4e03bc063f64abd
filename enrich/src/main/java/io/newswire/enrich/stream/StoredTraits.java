package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.state.IndexedTraits;
import io.newswire.enrich.stories.IndexedArticle;
import io.newswire.enrich.stories.StoryMember;
import io.newswire.enrich.stories.StoryTraits;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Articles that others are compared with, as they are stored. */
final class StoredTraits {

    private static final String NO_STORY = "";

    private StoredTraits() {}

    static IndexedTraits write(String group, IndexedArticle article) {
        StoryTraits traits = article.traits();
        StoryMember member = article.member();
        return new IndexedTraits(
                Arrays.stream(traits.signature().minHash()).boxed().toList(),
                traits.mass(),
                traits.time(),
                group,
                member.story(),
                article.number(),
                Arrays.stream(traits.terms()).boxed().toList(),
                member.duplicateOf(),
                member.place(),
                member.storyBegan(),
                article.sequence());
    }

    /** In the place of an article that was taken out: the numbers that no other is given. */
    static IndexedTraits removed(String group, long number, long sequence) {
        return new IndexedTraits(
                List.of(), 0.0, Instant.EPOCH, group, NO_STORY, number, List.of(), null, 0, 0L, sequence);
    }

    static boolean isRemoved(IndexedTraits stored) {
        return stored.getStory().equals(NO_STORY);
    }

    static IndexedArticle read(String articleId, IndexedTraits stored, long arrival) {
        var member = new StoryMember(
                articleId, stored.getStory(), stored.getDuplicateOf(), stored.getPlace(), stored.getStoryBegan());
        return new IndexedArticle(member, traits(stored), stored.getNumber(), stored.getSequence(), arrival);
    }

    private static StoryTraits traits(IndexedTraits stored) {
        return new StoryTraits(
                Signature.of(
                        stored.getMinHash().stream().mapToInt(Integer::intValue).toArray()),
                stored.getTerms().stream().mapToLong(Long::longValue).toArray(),
                stored.getMass(),
                stored.getTime());
    }
}
