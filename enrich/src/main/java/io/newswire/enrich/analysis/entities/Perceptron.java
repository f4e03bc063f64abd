package io.newswire.enrich.analysis.entities;

import java.util.Arrays;

/**
 * An averaged perceptron with a margin (Collins 2002).
 */
final class Perceptron implements Decoder.Scorer {
    private static final int MARGIN = 8;
    /** Averages are over blocks of this many steps, so that their sums fit into 32 bits. */
    private static final int TIME_BITS = 10;

    private static final int SCALE = 32;

    private final int bits;
    private final int[] weights;
    private final int[] weighted;
    private int steps;
    private Lesson lesson;

    Perceptron(int bits) {
        this.bits = bits;
        this.weights = new int[Label.COUNT << bits];
        this.weighted = new int[Label.COUNT << bits];
        this.lesson = Lesson.NONE;
    }

    void learn(Lesson next, LowerStarts lowerStarts) {
        lesson = next;
        new Decoder(this, lowerStarts, next.labels()).decode(next.fields());
    }

    @Override
    public int bits() {
        return bits;
    }

    @Override
    public void score(Features features, int[] scores) {
        Arrays.fill(scores, 0);
        for (int f = 0; f < features.count; f++) {
            int row = features.rows[f] * Label.COUNT;
            for (int i = 0; i < Label.COUNT; i++) {
                scores[i] += weights[row + i];
            }
        }
    }

    @Override
    public void chosen(int field, int token, int allowed, int label, Features features, int[] scores) {
        steps++;
        int time = steps >> TIME_BITS;
        int right = lesson.right(field, token, allowed);
        int rival = rival(right, allowed, scores);
        if (rival >= 0 && scores[right] - scores[rival] < MARGIN) {
            for (int f = 0; f < features.count; f++) {
                int row = features.rows[f] * Label.COUNT;
                add(row + right, 1, time);
                add(row + rival, -1, time);
            }
        }
    }

    private static int rival(int right, int allowed, int[] scores) {
        int rival = -1;
        for (int rest = allowed & ~(1 << right); rest != 0; rest &= rest - 1) {
            int label = Integer.numberOfTrailingZeros(rest);
            if (rival < 0 || scores[label] > scores[rival]) {
                rival = label;
            }
        }
        return rival;
    }

    private void add(int index, int amount, int time) {
        weights[index] += amount;
        weighted[index] += amount * time;
    }

    /** The weights, averaged over all steps, in 32nds: weights themselves are far below a thousand. */
    short[] averaged() {
        short[] averaged = new short[weights.length];
        int blocks = (steps >> TIME_BITS) + 1;
        for (int i = 0; i < weights.length; i++) {
            double mean = weights[i] - (double) weighted[i] / blocks;
            averaged[i] = (short) Math.round(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, mean * SCALE)));
        }
        return averaged;
    }
}
