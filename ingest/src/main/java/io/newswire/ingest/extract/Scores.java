package io.newswire.ingest.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Points of the elements that text stands in: a paragraph counts for the element around it, half for the next one, and
 * less for those further out. The scheme and the figures are Readability's.
 */
final class Scores {

    private static final int SHORTEST = 25;

    private static final int LEVELS = 5;

    private static final int MAX_LENGTH_POINTS = 3;

    private static final int POINT_OF_LENGTH = 100;

    private final Outline outline;
    private final Amounts amounts;
    private final Paragraphs paragraphs;
    private final boolean weigh;
    private final double[] points;
    private final BitSet scored = new BitSet();

    Scores(Outline outline, Selection selection, Amounts amounts, Paragraphs paragraphs, boolean weigh) {
        this.outline = outline;
        this.amounts = amounts;
        this.paragraphs = paragraphs;
        this.weigh = weigh;
        this.points = new double[outline.size()];
        for (int i = selection.next(0); i >= 0; i = selection.next(i + 1)) {
            count(i);
        }
        for (int i = scored.nextSetBit(0); i >= 0; i = scored.nextSetBit(i + 1)) {
            points[i] *= 1 - amounts.linkDensity(i);
        }
    }

    private void count(int index) {
        int parent = outline.parent(index);
        if (paragraphs.is(index)) {
            boolean counted = outline.is(index, Kind.PARAGRAPH) && paragraphs.is(parent);
            if (!counted) {
                add(amounts.text(index), amounts.commas(index), parent);
            }
        } else if (outline.is(index, Kind.DIVISION)) {
            for (Range run : paragraphs.runs(index)) {
                add(sum(run, amounts::text), sum(run, amounts::commas), index);
            }
        } else if (outline.kind(index).isScored()) {
            add(amounts.text(index), amounts.commas(index), parent);
        }
    }

    private int sum(Range run, IntUnaryOperator amount) {
        int sum = 0;
        for (int i = run.from(); i < run.to(); i = outline.end(i)) {
            sum += amount.applyAsInt(i);
        }
        return sum;
    }

    private void add(int length, int commas, int parent) {
        if (length < SHORTEST) {
            return;
        }
        double score = 2.0 + commas + Math.min(MAX_LENGTH_POINTS, length / POINT_OF_LENGTH);
        int element = parent;
        for (int level = 0; level < LEVELS && element >= 0; level++) {
            begin(element);
            points[element] += score / (level < 2 ? level + 1 : level * 3);
            element = outline.parent(element);
        }
    }

    private void begin(int element) {
        if (!scored.get(element)) {
            scored.set(element);
            points[element] = outline.kind(element).points() + (weigh ? outline.weight(element) : 0);
        }
    }

    boolean has(int element) {
        return scored.get(element);
    }

    double of(int element) {
        return points[element];
    }

    /** The elements with most points, best first. */
    List<Integer> best(int count) {
        int[] top = new int[count];
        Arrays.fill(top, -1);
        for (int i = scored.nextSetBit(0); i >= 0; i = scored.nextSetBit(i + 1)) {
            insert(top, i);
        }
        return IntStream.of(top).filter(i -> i >= 0).boxed().toList();
    }

    private void insert(int[] top, int element) {
        int carried = element;
        for (int place = 0; place < top.length && carried >= 0; place++) {
            if (top[place] < 0 || points[carried] > points[top[place]]) {
                int displaced = top[place];
                top[place] = carried;
                carried = displaced;
            }
        }
    }
}
