package io.newswire.enrich.stories;

import java.util.Arrays;
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
        Found found = index.newest(terms, NEWEST);
        if (index.member(articleId) != null) {
            found.removeIf(
                    other -> index.recent().at(other).member().articleId().equals(articleId));
        }
        for (int i = 0; i < terms.length; i++) {
            neighbours.add(terms[i], found, i);
        }
        return neighbours;
    }

    private void add(long term, Found found, int number) {
        double weight = weight(found, number, index);
        mass += weight;
        for (int i = 0; i < found.count(number); i++) {
            shared.add(found.index(number, i), weight, StoryKeys.isEntity(term));
        }
    }

    /** What each of some terms is worth in a comparison of articles that are indexed all. */
    static double[] weights(long[] terms, StoryIndex index) {
        Found found = index.newest(terms, NEWEST);
        return IntStream.range(0, terms.length)
                .mapToDouble(number -> weight(found, number, index))
                .toArray();
    }

    /** The less, the more stories have the term; how many articles a story has does not matter. */
    private static double weight(Found found, int number, StoryIndex index) {
        var stories = new int[2 * NEWEST];
        int different = 0;
        for (int i = 0; i < found.count(number); i++) {
            different += add(index.recent().storyAt(found.index(number, i)) + 1, stories) ? 1 : 0;
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
        var closest = new int[CANDIDATES];
        int count = 0;
        for (int place = 0; place < shared.size(); place++) {
            if (shared.keys(place) >= MIN_SHARED_TERMS) {
                count = insert(place, closest, count);
            }
        }
        return Arrays.stream(closest, 0, count)
                .mapToObj(place -> new Similar(member(place), similarity(article, place)))
                .sorted(Similar.BEST_FIRST)
                .toList();
    }

    /** Puts a place among those of the articles that share most, in front of those that share less; the last may fall out. */
    private int insert(int place, int[] closest, int count) {
        if (count == CANDIDATES && !sharesMore(place, closest[count - 1])) {
            return count;
        }
        int at = Math.min(count, CANDIDATES - 1);
        while (at > 0 && sharesMore(place, closest[at - 1])) {
            closest[at] = closest[at - 1];
            at--;
        }
        closest[at] = place;
        return Math.min(count + 1, CANDIDATES);
    }

    private boolean sharesMore(int place, int other) {
        int order = Double.compare(shared.weight(place), shared.weight(other));
        return order > 0
                || (order == 0
                        && member(place).articleId().compareTo(member(other).articleId()) < 0);
    }

    private StoryMember member(int place) {
        return index.recent().at(shared.index(place)).member();
    }

    private double similarity(StoryArticle article, int place) {
        StoryTraits other = index.recent().at(shared.index(place)).traits();
        if (!article.isNear(other.time()) || isOnOthers(shared.entities(place), other)) {
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
