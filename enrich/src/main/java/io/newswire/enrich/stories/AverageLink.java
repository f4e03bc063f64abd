package io.newswire.enrich.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is similar on the average, the most similar first (group average, UPGMA; Sokal and Michener 1958).
 * Cubic in the number of items, which is to be small.
 */
final class AverageLink {

    private final double[][] sums;
    private final List<List<Integer>> parts = new ArrayList<>();

    /** @param similarity of each pair of items; kept and changed */
    AverageLink(double[][] similarity) {
        this.sums = similarity;
        for (int i = 0; i < similarity.length; i++) {
            parts.add(new ArrayList<>(List.of(i)));
        }
    }

    /**
     * The parts that remain when no two are so similar any more.
     *
     * @return numbers of the items, those of a part in order, and the parts in the order of their first
     */
    List<List<Integer>> parts(double threshold) {
        for (Pair next = closest(); next != null && next.mean >= threshold; next = closest()) {
            join(next);
        }
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.stream().sorted().toList())
                .sorted(Comparator.comparing(part -> part.get(0)))
                .toList();
    }

    private record Pair(int one, int other, double mean) {}

    private @Nullable Pair closest() {
        int one = -1;
        int other = -1;
        double best = -1;
        for (int i = 0; i < sums.length; i++) {
            int size = parts.get(i).size();
            for (int j = i + 1; size > 0 && j < sums.length; j++) {
                double mean = parts.get(j).isEmpty()
                        ? -1
                        : sums[i][j] / (size * parts.get(j).size());
                if (mean > best) {
                    best = mean;
                    one = i;
                    other = j;
                }
            }
        }
        return one < 0 ? null : new Pair(one, other, best);
    }

    private void join(Pair pair) {
        parts.get(pair.one).addAll(parts.get(pair.other));
        parts.get(pair.other).clear();
        for (int i = 0; i < sums.length; i++) {
            sums[pair.one][i] += sums[pair.other][i];
            sums[i][pair.one] = sums[pair.one][i];
        }
    }
}
