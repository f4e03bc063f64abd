package io.newswire.enrich.stories;

import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.record.EnrichedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an article is grouped by.
 *
 * @param id its id
 * @param signature for telling copies
 * @param terms names and words that tell what it is about
 * @param time when it was published
 */
public record StoryArticle(String id, Signature signature, Set<String> terms, Instant time) {

    public StoryArticle {
        terms = Set.copyOf(terms);
    }

    /**
     * Of an enriched article.
     *
     * @param arrival taken where it is not known when the article was published
     */
    public static StoryArticle of(EnrichedArticle article, Signature signature, Instant arrival) {
        Instant published = article.getPublished();
        List<String> entities = article.getEntities().stream()
                .map(entity -> StoryTerms.entity(entity.getId(), entity.getName()))
                .toList();
        return new StoryArticle(
                article.getId(),
                signature,
                StoryTerms.of(entities, article.getHeadline(), article.getText()),
                published == null ? arrival : published);
    }

    /** Whether one of that time may tell the same story. */
    boolean isNear(Instant other) {
        return Math.abs(time.toEpochMilli() - other.toEpochMilli()) <= StoryGrouper.WINDOW.toMillis();
    }
}
