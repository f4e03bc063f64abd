package io.newswire.enrich.analysis.entities;

import io.newswire.record.EntityType;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A table of weights: for each row, that features are hashed to, one byte for each label but that of no name, beside which
 * all others are weighed. A row is a quarter of a line of the processor's cache: most of the time goes into waiting for it.
 */
public final class TaggerModel {
    private static final int MAGIC = 0x4e455234;
    private static final String RESOURCE = "tagger.bin.gz";
    private static final int BUFFER = 1 << 16;

    /** Parts of a weight. */
    static final int SCALE = 4;
    /** Numbers of a row: eight labels each. */
    private static final int WIDTH = 2;
    /** Numbers of a sum: four with four labels each, in 16 bits, and how many rows are in it. */
    static final int SUM_WIDTH = 5;

    private static final int COUNT = 4;
    private static final long LANES_OF_BYTES = 0x00ff00ff00ff00ffL;
    /** What a byte has more than its weight, to be never negative. */
    private static final int BIAS = 128;

    private static final int MOST = Byte.MAX_VALUE;
    /**
     * By how much a name of a type has to be clearer than no name: by less than nothing, since what is missed
     * costs as much as what is wrong, and a model misses more; but for organisations, of which the texts that were written to learn
     * from have more than others have. Chosen on texts for development.
     */
    private static final Map<EntityType, Integer> HANDICAPS_OF_TYPES = Map.of(
            EntityType.PERSON, -2,
            EntityType.ORGANISATION, 8,
            EntityType.PLACE, -2,
            EntityType.OTHER, -6);

    /** Of each label: a name is weighed where it begins. */
    private static final int[] HANDICAPS = handicaps();

    private final int bits;
    /** Of each row two numbers; a label's byte is its number's lowest but so many. */
    private final long[] weights;

    private final LowerStarts lowerStarts;

    private TaggerModel(int bits, long[] weights, LowerStarts lowerStarts) {
        this.bits = bits;
        this.weights = weights;
        this.lowerStarts = lowerStarts;
    }

    private static int[] handicaps() {
        int[] handicaps = new int[Label.COUNT];
        HANDICAPS_OF_TYPES.forEach((type, handicap) -> {
            handicaps[Label.of(type, Label.BEGIN)] = handicap * SCALE;
            handicaps[Label.of(type, Label.ONLY)] = handicap * SCALE;
        });
        return handicaps;
    }

    /** A model of a full table. */
    static TaggerModel of(int bits, short[] table, LowerStarts lowerStarts) {
        long[] weights = new long[WIDTH << bits];
        for (int row = 0; row < 1 << bits; row++) {
            pack(table, row * Label.COUNT, weights, row * WIDTH);
        }
        return new TaggerModel(bits, weights, lowerStarts);
    }

    private static void pack(short[] table, int from, long[] weights, int to) {
        for (int i = 0; i < Label.COUNT - 1; i++) {
            int weight = Math.max(-MOST, Math.min(MOST, table[from + 1 + i] - table[from]));
            weights[to + i / Long.BYTES] |= (long) (weight + BIAS) << (i % Long.BYTES * Byte.SIZE);
        }
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
            long low = weights[rows[f] * WIDTH];
            long high = weights[rows[f] * WIDTH + 1];
            a += low & LANES_OF_BYTES;
            b += low >>> Byte.SIZE & LANES_OF_BYTES;
            c += high & LANES_OF_BYTES;
            d += high >>> Byte.SIZE & LANES_OF_BYTES;
        }
        sums[at] = a;
        sums[at + 1] = b;
        sums[at + 2] = c;
        sums[at + 3] = d;
        sums[at + COUNT] += end - first;
    }

    /** Sets the scores of all labels to those of a sum. */
    static void read(long[] sum, int[] scores) {
        int bias = (int) sum[COUNT] * BIAS;
        scores[Label.OUTSIDE] = 0;
        for (int i = 0; i < Label.COUNT - 1; i++) {
            long lanes = sum[i / Long.BYTES * 2 + i % 2];
            scores[1 + i] = (int) (lanes >>> (i % Long.BYTES / 2 * Short.SIZE) & 0xffff) - bias - HANDICAPS[1 + i];
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
        long[] weights = new long[WIDTH << bits];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.readLong();
        }
        return new TaggerModel(bits, weights, lowerStarts);
    }

    /** Writes it, packed: the same model, the same bytes. */
    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, BUFFER))) {
            data.writeInt(MAGIC);
            data.writeByte(bits);
            lowerStarts.write(data);
            for (long word : weights) {
                data.writeLong(word);
            }
        }
    }
}
