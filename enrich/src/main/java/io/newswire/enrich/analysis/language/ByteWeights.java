package io.newswire.enrich.analysis.language;

import java.util.Arrays;
import opennlp.tools.ml.model.Context;

/**
 * A row of weights for each state, a byte for each language. In rows of states that most languages know, eight languages
 * share a number, so that they are added up at once; of the others those languages are kept that know them.
 */
final class ByteWeights {
    /** Of a state without weights. */
    static final int NO_ROW = 0;

    private static final int LEVELS = 255;
    private static final long LANES = 0x00ff00ff00ff00ffL;
    /** Rows whose bytes fit into lanes of 16 bits. */
    private static final int MOST_ROWS = 0xffff / LEVELS;

    private final int languages;
    /** Numbers of a dense row. */
    private final int width;

    private final float step;
    /** What a byte of a dense row has more than its weight, to be never negative. */
    private final int bias;

    private final long[] dense;
    // Of a sparse row those from its offset to that of the next one.
    private final int[] offsets;
    private final byte[] outcomes;
    private final short[] weights;
    /** Of each state. */
    private final int[] rows;

    ByteWeights(int languages, Context[] byState) {
        this.languages = languages;
        this.width = (languages + Long.BYTES - 1) / Long.BYTES;
        double least = 0;
        double most = 0;
        int denseRows = 0;
        int sparseWeights = 0;
        for (Context context : byState) {
            for (double weight : context.getParameters()) {
                least = Math.min(least, weight);
                most = Math.max(most, weight);
            }
            denseRows += isDense(context) ? 1 : 0;
            sparseWeights += isDense(context) ? 0 : context.getParameters().length;
        }
        this.step = (float) ((most - least) / (LEVELS - 1));
        this.bias = (int) Math.ceil(-least / step);
        this.dense = new long[denseRows * width];
        this.offsets = new int[byState.length - denseRows + 1];
        this.outcomes = new byte[sparseWeights];
        this.weights = new short[sparseWeights];
        this.rows = new int[byState.length];
        int nextDense = 0;
        int nextSparse = 0;
        for (int state = 0; state < byState.length; state++) {
            if (isDense(byState[state])) {
                pack(byState[state], nextDense * width);
                rows[state] = ++nextDense;
            } else if (byState[state].getOutcomes().length > 0) {
                copy(byState[state], nextSparse);
                rows[state] = - ++nextSparse;
            }
        }
    }

    /** The row of a state: from 1 on, and those that few languages know from -1 down; or {@link #NO_ROW}. */
    int row(int state) {
        return rows[state];
    }

    private boolean isDense(Context context) {
        return 2 * context.getOutcomes().length > languages;
    }

    private void pack(Context context, int to) {
        int[] levels = new int[languages];
        Arrays.fill(levels, bias);
        for (int i = 0; i < context.getOutcomes().length; i++) {
            levels[context.getOutcomes()[i]] += level(context.getParameters()[i]);
        }
        for (int i = 0; i < languages; i++) {
            dense[to + i / Long.BYTES] |= (long) levels[i] << (i % Long.BYTES * Byte.SIZE);
        }
    }

    private void copy(Context context, int row) {
        int at = offsets[row];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            outcomes[at] = (byte) context.getOutcomes()[i];
            weights[at++] = (short) level(context.getParameters()[i]);
        }
        offsets[row + 1] = at;
    }

    private int level(double weight) {
        return (int) Math.round(weight / step);
    }

    /** Sums of rows. */
    final class Sums {
        private final int[] totals = new int[languages];
        // Of the dense rows since the totals: each number's first, third, fifth and seventh byte, and the others.
        private final long[] odd = new long[width];
        private final long[] even = new long[width];
        private int rowsInLanes;

        /** Adds a row. */
        void add(int row) {
            if (row > 0) {
                addDense((row - 1) * width);
            } else {
                for (int i = offsets[-row - 1]; i < offsets[-row]; i++) {
                    totals[Byte.toUnsignedInt(outcomes[i])] += weights[i];
                }
            }
        }

        private void addDense(int from) {
            if (rowsInLanes == MOST_ROWS) {
                empty();
            }
            for (int i = 0; i < width; i++) {
                odd[i] += dense[from + i] & LANES;
            }
            for (int i = 0; i < width; i++) {
                even[i] += dense[from + i] >>> Byte.SIZE & LANES;
            }
            rowsInLanes++;
        }

        private void empty() {
            for (int i = 0; i < languages; i++) {
                long lanes = (i % 2 == 0 ? odd : even)[i / Long.BYTES];
                totals[i] += (int) (lanes >>> (i % Long.BYTES / 2 * Short.SIZE) & 0xffff) - rowsInLanes * bias;
            }
            Arrays.fill(odd, 0);
            Arrays.fill(even, 0);
            rowsInLanes = 0;
        }

        /** The sum of each language's weights. */
        float[] read() {
            empty();
            float[] sums = new float[languages];
            for (int i = 0; i < languages; i++) {
                sums[i] = totals[i] * step;
            }
            return sums;
        }
    }
}
