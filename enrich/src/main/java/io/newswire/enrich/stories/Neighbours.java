package io.newswire.enrich.stories;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What an article shares with others. */
final class Neighbours {

    /** How many articles of a key are looked at. */
    static final int NEWEST = 32;

    /** How many of the articles that share most are looked at closely. */
    private static final int CANDIDATES = 10;

    private static final int MIN_SHARED_TERMS = 4;

    /** Two articles that both name so many entities, none of which is the same, tell two stories, however alike their words. */
    private static final int TELLING_ENTITIES = 3;

    private final StoryIndex index;
    private final SharedKeys shared;
    private final int entities;
    private double mass;

    private Neighbours(long[] terms, StoryIndex index) {
        this.index = index;
        this.shared = new SharedKeys(terms.length * NEWEST);
        this.entities = StoryKeys.entities(terms);
    }

    /** Those of an article, which may be indexed itself. */
    static Neighbours of(String articleId, long[] terms, StoryIndex index) {
        var neighbours = new Neighbours(terms, index);
        boolean known = index.member(articleId) != null;
        var found = new int[NEWEST];
        for (long term : terms) {
            int count = index.newest(term, found);
            neighbours.add(term, found, known ? neighbours.without(articleId, found, count) : count);
        }
        return neighbours;
    }

    private int without(String articleId, int[] found, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!index.recent().at(found[i]).member().articleId().equals(articleId)) {
                found[kept++] = found[i];
            }
        }
        return kept;
    }

    private void add(long term, int[] found, int count) {
        double weight = weight(found, count, index);
        mass += weight;
        for (int i = 0; i < count; i++) {
            shared.add(found[i], weight, StoryKeys.isEntity(term));
        }
    }

    /** What a term is worth in a comparison of articles that are indexed all. */
    static double weight(long term, StoryIndex index) {
        var found = new int[NEWEST];
        return weight(found, index.newest(term, found), index);
    }

    /** The less, the more stories have the term; how many articles a story has does not matter. */
    private static double weight(int[] found, int count, StoryIndex index) {
        var stories = new int[2 * NEWEST];
        int different = 0;
        for (int i = 0; i < count; i++) {
            different += add(index.recent().storyAt(found[i]) + 1, stories) ? 1 : 0;
        }
        return Math.log((NEWEST + 1.0) / (different + 1.0));
    }

    /** Adds to a set, as a table with open addressing in which 0 is free; false where it is there. */
    private static boolean add(int story, int[] stories) {
        int mask = stories.length - 1;
        int slot = story & mask;
        while (stories[slot] != 0) {
            if (stories[slot] == story) {
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
        return IntStream.range(0, shared.size())
                .filter(place -> shared.keys(place) >= MIN_SHARED_TERMS)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -shared.weight(place))
                        .thenComparing(place -> member(place).articleId()))
                .limit(CANDIDATES)
                .map(place -> new Similar(member(place), similarity(article, place)))
                .sorted(Similar.BEST_FIRST)
                .toList();
    }

    private StoryMember member(int place) {
        return index.recent().at(shared.index(place)).member();
    }

    private double similarity(StoryArticle article, int place) {
        StoryTraits other = index.recent().at(shared.index(place)).traits();
        if (!article.isNear(other.time().toEpochMilli()) || isOnOthers(shared.entities(place), other)) {
            return 0;
        }
        double norm = Math.sqrt(mass * other.mass());
        return norm == 0 ? 0 : shared.weight(place) / norm;
    }

    private boolean isOnOthers(int sharedEntities, StoryTraits other) {
        return sharedEntities == 0
                && entities >= TELLING_ENTITIES
                && StoryKeys.entities(other.terms()) >= TELLING_ENTITIES;
    }
}
