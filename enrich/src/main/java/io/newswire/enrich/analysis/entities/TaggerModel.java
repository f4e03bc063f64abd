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
    private static final int MAGIC = 0x4e455232;
    private static final String RESOURCE = "tagger.bin.gz";
    private static final int BUFFER = 1 << 16;

    private final int bits;
    private final long[] present;
    /** Rows before each 64 of {@link #present}. */
    private final int[] before;

    private final short[] weights;
    private final LowerStarts lowerStarts;

    private TaggerModel(int bits, long[] present, short[] weights, LowerStarts lowerStarts) {
        this.bits = bits;
        this.present = present;
        this.before = new int[present.length];
        for (int i = 1; i < present.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(present[i - 1]);
        }
        this.weights = weights;
        this.lowerStarts = lowerStarts;
    }

    /** A model of a full table. */
    static TaggerModel of(int bits, short[] table, LowerStarts lowerStarts) {
        long[] present = new long[(1 << bits) / Long.SIZE];
        short[] weights = new short[table.length];
        int size = 0;
        for (int row = 0; row < 1 << bits; row++) {
            if (!isEmpty(table, row)) {
                present[row >> 6] |= 1L << row;
                System.arraycopy(table, row * Label.COUNT, weights, size, Label.COUNT);
                size += Label.COUNT;
            }
        }
        return new TaggerModel(bits, present, Arrays.copyOf(weights, size), lowerStarts);
    }

    private static boolean isEmpty(short[] table, int row) {
        for (int i = row * Label.COUNT; i < (row + 1) * Label.COUNT; i++) {
            if (table[i] != 0) {
                return false;
            }
        }
        return true;
    }

    int bits() {
        return bits;
    }

    LowerStarts lowerStarts() {
        return lowerStarts;
    }

    /** Sets the scores of all labels to the sums of the weights of these rows. */
    void score(int[] rows, int count, int[] scores) {
        Arrays.fill(scores, 0);
        for (int f = 0; f < count; f++) {
            int row = rows[f];
            long word = present[row >> 6];
            if ((word >>> row & 1) != 0) {
                int at = (before[row >> 6] + Long.bitCount(word & (1L << row) - 1)) * Label.COUNT;
                for (int i = 0; i < Label.COUNT; i++) {
                    scores[i] += weights[at + i];
                }
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
        short[] weights = new short[rows * Label.COUNT];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.readShort();
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
            for (short weight : weights) {
                data.writeShort(weight);
            }
        }
    }
}
