package io.newswire.enrich.analysis.entities;

import java.util.Random;

/**
 * An averaged perceptron with a margin (Collins 2002), whose steps grow shorter with each change of a row (AdaGrad, Duchi and
 * others 2011): what is rare is learned at once, and what is frequent settles. Of each token it sees a part of the rows only, so
 * that it learns to do without any of them: else it believes the words that it has seen in names, and those of other texts are
 * new.
 */
final class Perceptron implements Decoder.Scorer {
    /** Of weights while they are learned. */
    private static final int ONE = 1 << 12;

    private static final int MARGIN = 12 * ONE;

    /** What a weight of the model has of one that was learned, so that most fill their byte, and few need more. */
    private static final double GAIN = 2.16;

    /** Rows that were changed less often than this have no say: few are left, and those tell more (Goldberg and Elhadad 2011). */
    private static final int LEAST_CHANGES = 2;

    /** Of so many rows one is left out, by chance. */
    private static final int LEFT_OUT = 3;

    private final int bits;
    private final Random chance;
    private final int[] weights;
    private final long[] weighted;
    private final int[] changes;
    private int steps;
    private Lesson lesson;

    Perceptron(int bits, Random chance) {
        this.bits = bits;
        this.chance = chance;
        this.weights = new int[Label.COUNT << bits];
        this.weighted = new long[Label.COUNT << bits];
        this.changes = new int[1 << bits];
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
    public int width() {
        return Label.COUNT;
    }

    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public void add(Features features, int first, long[] sums, int at) {
        int kept = first;
        for (int f = first; f < features.count; f++) {
            if (chance.nextInt(LEFT_OUT) == 0) {
                continue;
            }
            features.rows[kept++] = features.rows[f];
            if (changes[features.rows[f]] >= LEAST_CHANGES) {
                int row = features.rows[f] * Label.COUNT;
                for (int i = 0; i < Label.COUNT; i++) {
                    sums[at + i] += weights[row + i];
                }
            }
        }
        features.count = kept;
    }

    @Override
    public void read(long[] sum, int[] scores) {
        for (int i = 0; i < Label.COUNT; i++) {
            scores[i] = (int) sum[i];
        }
    }

    @Override
    public void chosen(int field, int token, int allowed, int label, Features features, int[] scores) {
        steps++;
        int right = lesson.right(field, token, allowed);
        int rival = rival(right, allowed, scores);
        if (rival >= 0 && scores[right] - scores[rival] < MARGIN) {
            for (int f = 0; f < features.count; f++) {
                int step = (int) (ONE / Math.sqrt(1 + ++changes[features.rows[f]]));
                int row = features.rows[f] * Label.COUNT;
                change(row + right, step);
                change(row + rival, -step);
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

    private void change(int index, int amount) {
        weights[index] += amount;
        weighted[index] += (long) amount * steps;
    }

    /** The weights, averaged over all steps, in parts of {@link TaggerModel#SCALE}. */
    short[] averaged() {
        short[] averaged = new short[weights.length];
        for (int i = 0; i < weights.length; i++) {
            if (changes[i / Label.COUNT] >= LEAST_CHANGES) {
                double scaled = (weights[i] - (double) weighted[i] / steps) / ONE * GAIN * TaggerModel.SCALE;
                averaged[i] = (short) Math.round(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, scaled)));
            }
        }
        return averaged;
    }
}
