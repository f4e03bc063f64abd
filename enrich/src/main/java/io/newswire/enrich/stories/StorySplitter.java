package io.newswire.enrich.stories;

import io.newswire.enrich.stories.StoryEvent.Split;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells that a story is two: its articles fall into parts that are little similar to each other on the average. Looked for
 * when the number of its articles has doubled, so that an article costs the same however large its story is; a story that
 * many articles have joined stays whole.
 */
final class StorySplitter {

    /** Similarity on the average below which two parts of a story are two stories. */
    private static final double APART = 0.18;

    private static final int LEAST_STORY = 8;

    /** What is less may be some articles that are odd. */
    private static final int LEAST_PART = 3;

    private final StoryIndex index;

    StorySplitter(StoryIndex index) {
        this.index = index;
    }

    /** Whether a story is to be looked at after it got its newest article. */
    static boolean isDue(StoryMember newest) {
        return newest.place() >= LEAST_STORY
                && newest.place() <= StoryEvent.MAX_ARTICLES
                && Integer.bitCount(newest.place()) == 1;
    }

    /** Splits a story if it is two. */
    Optional<Split> split(StoryMember newest) {
        List<StoryMember> members = index.members(newest.story(), StoryEvent.MAX_ARTICLES + 1);
        if (members.size() > StoryEvent.MAX_ARTICLES) {
            return Optional.empty();
        }
        return new AverageLink(similarities(members))
                .parts(APART).stream()
                        .map(part -> part.stream().map(members::get).toList())
                        .filter(part -> part.size() >= LEAST_PART && !part.contains(first(members)))
                        .max(Comparator.comparingInt(List::size))
                        .flatMap(part -> leave(newest, part));
    }

    /** The story stays where the article is that opened it, or the first of those at hand. */
    private static StoryMember first(List<StoryMember> members) {
        return members.stream()
                .filter(member -> member.articleId().equals(member.story()))
                .findFirst()
                .orElse(members.get(0));
    }

    /** An article opens one story at most, so that no story ever comes back that has ended. */
    private Optional<Split> leave(StoryMember newest, List<StoryMember> part) {
        return part.stream()
                .filter(member -> !placement(member).opener())
                .min(Comparator.comparing(this::time).thenComparing(StoryMember::articleId))
                .map(opener -> leave(newest, part, opener.articleId()));
    }

    private Split leave(StoryMember newest, List<StoryMember> part, String into) {
        part.forEach(member -> index.move(member.in(into, newest.place(), newest.storyBegan())));
        return new Split(
                newest.story(), into, part.stream().map(StoryMember::articleId).toList());
    }

    private Instant time(StoryMember member) {
        return Objects.requireNonNullElse(placement(member).time(), Instant.MIN);
    }

    private Placement placement(StoryMember member) {
        return Objects.requireNonNull(index.placement(member.articleId()), member.articleId());
    }

    /** As articles are compared that come in, with what terms are worth now. */
    private double[][] similarities(List<StoryMember> members) {
        List<long[]> terms = members.stream()
                .map(member ->
                        Objects.requireNonNull(index.traits(member.articleId())).terms())
                .toList();
        long[] all =
                terms.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
        double[] weights = Neighbours.weights(all, index);
        List<int[]> numbers = terms.stream()
                .map(own -> Arrays.stream(own)
                        .mapToInt(term -> Arrays.binarySearch(all, term))
                        .toArray())
                .toList();
        double[] masses =
                numbers.stream().mapToDouble(own -> shared(own, own, weights)).toArray();
        var similarities = new double[masses.length][masses.length];
        for (int i = 0; i < masses.length; i++) {
            for (int j = 0; j < i; j++) {
                double norm = Math.sqrt(masses[i] * masses[j]);
                double shared = shared(numbers.get(i), numbers.get(j), weights);
                similarities[i][j] = norm == 0 ? 0 : shared / norm;
                similarities[j][i] = similarities[i][j];
            }
        }
        return similarities;
    }

    /** Both are in order. */
    private static double shared(int[] one, int[] other, double[] weights) {
        double weight = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            weight += order == 0 ? weights[one[i]] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return weight;
    }
}
