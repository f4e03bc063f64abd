package io.newswire.enrich.analysis.entities;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A table of weights: for each row, that features are hashed to, one number for each label. Most rows are empty, so a set
 * of bits, small enough for the processor's cache, tells which are there, and only those are kept.
 */
public final class TaggerModel {
    private static final int MAGIC = 0x4e455233;
    private static final String RESOURCE = "tagger.bin.gz";
    private static final int BUFFER = 1 << 16;

    /** Parts of a weight. */
    static final int SCALE = 12;
    /** Numbers of a row: four labels each. */
    static final int WIDTH = 4;

    private static final int LANES = 4;
    /** Of a weight, either way: as many as a token has rows fit into 16 bits. */
    private static final int MOST = Short.MAX_VALUE / Features.MOST;

    private final int bits;
    private final long[] present;
    /** Rows before each 64 of {@link #present}. */
    private final int[] before;

    /** Zeros, and then of each row that is there {@link #WIDTH} numbers, each with four labels in 16 bits: their weights beside that of no name. */
    private final long[] weights;

    private final LowerStarts lowerStarts;

    private TaggerModel(int bits, long[] present, long[] weights, LowerStarts lowerStarts) {
        this.bits = bits;
        this.present = present;
        this.before = new int[present.length];
        before[0] = 1;
        for (int i = 1; i < present.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(present[i - 1]);
        }
        this.weights = weights;
        this.lowerStarts = lowerStarts;
    }

    /** A model of a full table. */
    static TaggerModel of(int bits, short[] table, LowerStarts lowerStarts) {
        long[] present = new long[(1 << bits) / Long.SIZE];
        long[] weights = new long[WIDTH + (WIDTH << bits)];
        int size = WIDTH;
        for (int row = 0; row < 1 << bits; row++) {
            if (pack(table, row * Label.COUNT, weights, size)) {
                present[row >> 6] |= 1L << row;
                size += WIDTH;
            }
        }
        return new TaggerModel(bits, present, Arrays.copyOf(weights, size), lowerStarts);
    }

    /** Packs a row, and tells whether anything is in it. */
    private static boolean pack(short[] table, int from, long[] weights, int to) {
        boolean any = false;
        Arrays.fill(weights, to, to + WIDTH, 0);
        for (int i = Label.COUNT - 2; i >= 0; i--) {
            int weight = Math.max(-MOST, Math.min(MOST, table[from + 1 + i] - table[from]));
            weights[to + i / LANES] = (weights[to + i / LANES] << Short.SIZE) + weight;
            any |= weight != 0;
        }
        return any;
    }

    int bits() {
        return bits;
    }

    LowerStarts lowerStarts() {
        return lowerStarts;
    }

    /** Adds the weights of some rows to a sum. */
    void add(int[] rows, int first, int end, long[] sums, int at) {
        long a = sums[at];
        long b = sums[at + 1];
        long c = sums[at + 2];
        long d = sums[at + 3];
        for (int f = first; f < end; f++) {
            int found = place(rows[f]);
            a += weights[found];
            b += weights[found + 1];
            c += weights[found + 2];
            d += weights[found + 3];
        }
        sums[at] = a;
        sums[at + 1] = b;
        sums[at + 2] = c;
        sums[at + 3] = d;
    }

    /** Where the weights of a row are, or the zeros of all that are not there: without a branch, which would be guessed wrong. */
    private int place(int row) {
        long word = present[row >> 6];
        int rank = before[row >> 6] + Long.bitCount(word & (1L << row) - 1);
        return rank * (int) (word >>> row & 1) * WIDTH;
    }

    /** Sets the scores of all labels to those of a sum. */
    static void read(long[] sum, int[] scores) {
        scores[Label.OUTSIDE] = 0;
        for (int i = 0; i < WIDTH; i++) {
            long rest = sum[i];
            for (int lane = 0; lane < LANES; lane++) {
                short score = (short) rest;
                scores[1 + i * LANES + lane] = score;
                rest = (rest - score) >> Short.SIZE;
            }
        }
    }

    /** The model that Newswire brings with it. */
    static TaggerModel builtIn() {
        try (InputStream in = TaggerModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the class path has no " + RESOURCE + " beside " + TaggerModel.class.getName());
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model of the tagger", e);
        }
    }

    static TaggerModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), BUFFER));
        if (data.readInt() != MAGIC) {
            throw new IOException("not a model of the tagger");
        }
        int bits = data.readUnsignedByte();
        LowerStarts lowerStarts = LowerStarts.read(data);
        long[] present = new long[(1 << bits) / Long.SIZE];
        int rows = 0;
        for (int i = 0; i < present.length; i++) {
            present[i] = data.readLong();
            rows += Long.bitCount(present[i]);
        }
        long[] weights = new long[(1 + rows) * WIDTH];
        for (int i = WIDTH; i < weights.length; i++) {
            weights[i] = data.readLong();
        }
        return new TaggerModel(bits, present, weights, lowerStarts);
    }

    /** Writes it, packed: the same model, the same bytes. */
    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, BUFFER))) {
            data.writeInt(MAGIC);
            data.writeByte(bits);
            lowerStarts.write(data);
            for (long word : present) {
                data.writeLong(word);
            }
            for (int i = WIDTH; i < weights.length; i++) {
                data.writeLong(weights[i]);
            }
        }
    }
}
