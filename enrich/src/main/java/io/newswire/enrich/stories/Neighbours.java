package io.newswire.enrich.stories;

import io.newswire.enrich.stories.SharedKeys.Shared;
import java.util.Comparator;
import java.util.List;

/** What an article shares with others. */
final class Neighbours {

    /** How many articles of a key are looked at. */
    static final int NEWEST = 32;

    /** How many of the articles that share most are looked at closely. */
    private static final int CANDIDATES = 10;

    private static final int MIN_SHARED_TERMS = 4;

    /** Two articles that both name so many entities, none of which is the same, tell two stories, however alike their words. */
    private static final int TELLING_ENTITIES = 3;

    private final SharedKeys shared;
    private final int entities;
    private double mass;

    private Neighbours(long[] terms) {
        this.shared = new SharedKeys(terms.length * NEWEST);
        this.entities = StoryKeys.entities(terms);
    }

    static Neighbours of(String articleId, long[] terms, StoryIndex index) {
        var neighbours = new Neighbours(terms);
        for (long term : terms) {
            neighbours.add(articleId, term, index.newest(term, NEWEST));
        }
        return neighbours;
    }

    private void add(String articleId, long term, List<IndexedArticle> members) {
        double weight = weight(articleId, members);
        mass += weight;
        for (IndexedArticle member : members) {
            if (!member.member().articleId().equals(articleId)) {
                Shared both = shared.of(member);
                both.keys++;
                both.entities += StoryKeys.isEntity(term) ? 1 : 0;
                both.weight += weight;
            }
        }
    }

    /**
     * What a term is worth: the less, the more stories have it; how many articles a story has does not matter.
     *
     * @param articleId the article that does not count
     * @param members the newest articles that have the term
     */
    static double weight(String articleId, List<IndexedArticle> members) {
        var stories = new String[2 * NEWEST];
        int count = 0;
        for (IndexedArticle member : members) {
            if (!member.member().articleId().equals(articleId)
                    && add(member.member().story(), stories)) {
                count++;
            }
        }
        return Math.log((NEWEST + 1.0) / (count + 1.0));
    }

    /** Adds to a set, as a table with open addressing; false where it is there. Most of the time of a comparison is spent here. */
    private static boolean add(String story, String[] stories) {
        int mask = stories.length - 1;
        int slot = story.hashCode() & mask;
        while (stories[slot] != null) {
            if (stories[slot].equals(story)) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        stories[slot] = story;
        return true;
    }

    /** What all terms are worth together. */
    double mass() {
        return mass;
    }

    /** The articles that share most, the most similar of them first; of equals the one with the least id. */
    List<Similar> closest(StoryArticle article) {
        return shared.all().stream()
                .filter(both -> both.keys >= MIN_SHARED_TERMS)
                .sorted(Comparator.comparingDouble(Shared::weight).reversed().thenComparing(Shared::id))
                .limit(CANDIDATES)
                .map(both -> new Similar(both.article.member(), similarity(article, both)))
                .sorted(Similar.BEST_FIRST)
                .toList();
    }

    private double similarity(StoryArticle article, Shared both) {
        StoryTraits other = both.article.traits();
        if (!article.isNear(other.time()) || isOnOthers(both)) {
            return 0;
        }
        double norm = Math.sqrt(mass * other.mass());
        return norm == 0 ? 0 : both.weight / norm;
    }

    private boolean isOnOthers(Shared both) {
        return both.entities == 0
                && entities >= TELLING_ENTITIES
                && StoryKeys.entities(both.article.traits().terms()) >= TELLING_ENTITIES;
    }
}
