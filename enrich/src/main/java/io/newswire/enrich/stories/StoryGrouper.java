package io.newswire.enrich.stories;

import io.newswire.record.Story;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts each article into a story, online: beside the article that it is a copy of (by estimated Jaccard similarity of
 * word shingles, found by locality-sensitive hashing), else beside the most similar article of the last days (by the
 * cosine of their terms, weighted by how few stories have them), else into a story of its own. Where an article was put, it stays.
 *
 * <p>Stateless: the same articles in the same order over the same index give the same stories.
 */
public final class StoryGrouper {

    /** How far apart in time articles of one story may be published. A story goes on as long as none of its gaps is longer. */
    public static final Duration WINDOW = Duration.ofDays(3);

    /**
     * Similarity from which an article is a copy: what is left of it where each tenth word is changed, a third is cut, and a
     * desk's own lines stand around the rest.
     */
    private static final double DUPLICATE = 0.25;

    /** Similarity and number of terms shared from which two articles tell one story; measured on ECB+. */
    private static final double RELATED = 0.19;

    private static final int MIN_SHARED_TERMS = 4;

    /** How many articles of a key are looked at. */
    private static final int NEWEST = 32;

    /** How many of the articles that share most are looked at closely. */
    private static final int CANDIDATES = 10;

    /**
     * Finds an article's story and indexes the article for those to come.
     *
     * @return the story; {@code duplicateOf} names the original, never another copy
     */
    public Story assign(StoryArticle article, StoryIndex index) {
        long[] terms = StoryKeys.ofTerms(article.terms());
        Neighbours neighbours = neighbours(article.id(), terms, index);
        Story known = index.story(article.id());
        Story story = known != null
                ? known
                : copied(article, index)
                        .or(() -> related(article, neighbours, index))
                        .orElseGet(() -> new Story(article.id(), null));
        index.put(article.id(), story, new StoryTraits(article.signature(), terms, neighbours.mass(), article.time()));
        return story;
    }

    /** Takes a withdrawn article out of the comparison. */
    public void remove(String articleId, StoryIndex index) {
        index.remove(articleId);
    }

    private static Optional<Story> copied(StoryArticle article, StoryIndex index) {
        var similar = new HashMap<String, Double>();
        for (long band : SignatureBands.of(article.signature())) {
            for (StoryMember member : index.newest(band, NEWEST)) {
                similar.computeIfAbsent(member.articleId(), other -> similarity(article, index.traits(other)));
            }
        }
        return best(similar, DUPLICATE)
                .flatMap(id -> Optional.ofNullable(index.story(id))
                        .map(story -> new Story(
                                story.getId(), story.getDuplicateOf() == null ? id : story.getDuplicateOf())));
    }

    private static double similarity(StoryArticle article, @Nullable StoryTraits other) {
        return other == null || !isNear(article, other)
                ? 0
                : article.signature().estimate(other.signature());
    }

    private static Optional<Story> related(StoryArticle article, Neighbours neighbours, StoryIndex index) {
        var similar = new HashMap<String, Double>();
        for (String id : neighbours.closest()) {
            StoryTraits other = index.traits(id);
            if (other != null && isNear(article, other)) {
                similar.put(id, neighbours.similarity(id, other.mass()));
            }
        }
        return best(similar, RELATED)
                .flatMap(id -> Optional.ofNullable(index.story(id)))
                .map(story -> new Story(story.getId(), null));
    }

    private static boolean isNear(StoryArticle article, StoryTraits other) {
        return Math.abs(article.time().toEpochMilli() - other.time().toEpochMilli()) <= WINDOW.toMillis();
    }

    /** Of equals the one with the least id, so that the same input gives the same output. */
    private static Optional<String> best(Map<String, Double> similar, double threshold) {
        return similar.entrySet().stream()
                .filter(entry -> entry.getValue() >= threshold)
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static Neighbours neighbours(String articleId, long[] terms, StoryIndex index) {
        var neighbours = new Neighbours();
        for (long term : terms) {
            neighbours.add(articleId, index.newest(term, NEWEST));
        }
        return neighbours;
    }

    /** What an article shares with others. */
    private static final class Neighbours {

        private final Map<String, Shared> shared = new HashMap<>();
        private double mass;

        /** The terms that an article shares: how many, and what they are worth together. */
        private static final class Shared {
            int terms;
            double weight;

            double weight() {
                return weight;
            }
        }

        /** A term is worth the less the more stories have it; how many articles a story has does not matter. */
        void add(String articleId, List<StoryMember> members) {
            var stories = new HashSet<String>();
            for (StoryMember member : members) {
                if (!member.articleId().equals(articleId)) {
                    stories.add(member.story());
                }
            }
            double weight = Math.log((NEWEST + 1.0) / (stories.size() + 1.0));
            mass += weight;
            for (StoryMember member : members) {
                if (!member.articleId().equals(articleId)) {
                    Shared both = shared.computeIfAbsent(member.articleId(), id -> new Shared());
                    both.terms++;
                    both.weight += weight;
                }
            }
        }

        double mass() {
            return mass;
        }

        List<String> closest() {
            return shared.entrySet().stream()
                    .filter(entry -> entry.getValue().terms >= MIN_SHARED_TERMS)
                    .sorted(Map.Entry.<String, Shared>comparingByValue(
                                    Comparator.comparingDouble(Shared::weight).reversed())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(CANDIDATES)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        double similarity(String id, double otherMass) {
            double norm = Math.sqrt(mass * otherMass);
            Shared both = shared.get(id);
            return norm == 0 || both == null ? 0 : both.weight / norm;
        }
    }
}
