package io.newswire.enrich.analysis.topics;

import io.newswire.record.TopicRule;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from labelled articles: how much each word and each rule speaks for a top-level concept, and how far a
 * score can be trusted. It holds for the rules it was learned with; a rule that was edited since decides for itself.
 */
final class TopicModel {
    private static final int MAGIC = 0x4e575431;

    /**
     * A concept.
     *
     * @param rule fingerprint of its rule
     * @param top index of the top-level concept that it is, or that it is below
     */
    record Concept(long rule, int top) {}

    private final Map<String, Concept> concepts;
    private final List<String> tops;
    private final int[] features;
    private final float[] rarity;
    private final byte[] words;
    private final float step;
    private final float[][] dense;
    private final float[] below;

    /**
     * A model of its parts, which it keeps.
     *
     * @param concepts the rules it was learned with, by code
     * @param tops codes of the concepts that words speak for, in the order of the weights
     * @param features fingerprints of the words and pairs known, ascending
     * @param rarity how much a word counts, whatever it speaks for: one for each feature
     * @param words weights: one for each feature and concept, in units of {@code step}
     * @param step unit of the weights of words
     * @param dense weights of what the rules say, for each concept; the constant is the last
     * @param below slope, weight of the top-level concept's log-odds, and constant, of the concepts below
     */
    TopicModel(
            Map<String, Concept> concepts,
            List<String> tops,
            int[] features,
            float[] rarity,
            byte[] words,
            float step,
            float[][] dense,
            float[] below) {
        this.concepts = Map.copyOf(concepts);
        this.tops = List.copyOf(tops);
        this.features = features;
        this.rarity = rarity;
        this.words = words;
        this.step = step;
        this.dense = dense;
        this.below = below;
    }

    /** The model that Newswire brings with it. */
    static TopicModel builtIn() {
        try (InputStream in = TopicModel.class.getResourceAsStream("model.bin")) {
            if (in == null) {
                throw new IOException("the class path has no model.bin beside " + TopicModel.class.getName());
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model of topics", e);
        }
    }

    /** What it knows of a rule; null where it was not learned with it as it is. */
    @Nullable
    Concept concept(TopicRule rule) {
        Concept concept = concepts.get(rule.getCode());
        return concept != null && concept.rule == fingerprint(rule.getQuery()) ? concept : null;
    }

    /** How many top-level concepts there are. */
    int tops() {
        return tops.size();
    }

    /** The words and pairs it knows. */
    Vocabulary vocabulary() {
        return new Vocabulary(features, rarity);
    }

    /**
     * How much each feature speaks for each top-level concept, in units of {@link #step}: as many numbers for a feature as
     * there are concepts.
     */
    byte[] weights() {
        return words;
    }

    float step() {
        return step;
    }

    /** Weights of what the rules say, for a top-level concept; the constant is the last. */
    float[] dense(int top) {
        return dense[top];
    }

    /** Slope, weight of the top-level concept's log-odds, and constant, of the concepts below. */
    float[] below() {
        return below;
    }

    /** Fingerprint of a rule's query. */
    static long fingerprint(String query) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : query.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        return hash;
    }

    /** Writes it; the same model gives the same bytes. */
    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(concepts.size());
        for (Map.Entry<String, Concept> concept : new TreeMap<>(concepts).entrySet()) {
            out.writeUTF(concept.getKey());
            out.writeLong(concept.getValue().rule);
            out.writeByte(concept.getValue().top);
        }
        out.writeInt(tops.size());
        for (String top : tops) {
            out.writeUTF(top);
        }
        out.writeInt(features.length);
        for (int i = 0; i < features.length; i++) {
            out.writeInt(features[i]);
            out.writeFloat(rarity[i]);
        }
        out.write(words);
        out.writeFloat(step);
        out.writeInt(dense[0].length);
        for (float[] row : dense) {
            write(out, row);
        }
        out.writeInt(below.length);
        write(out, below);
        out.flush();
    }

    private static void write(DataOutputStream out, float[] row) throws IOException {
        for (float value : row) {
            out.writeFloat(value);
        }
    }

    private static TopicModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readInt() != MAGIC) {
            throw new IOException("model.bin is no model of topics");
        }
        Map<String, Concept> concepts = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            concepts.put(in.readUTF(), new Concept(in.readLong(), in.readByte()));
        }
        String[] tops = new String[in.readInt()];
        for (int i = 0; i < tops.length; i++) {
            tops[i] = in.readUTF();
        }
        int[] features = new int[in.readInt()];
        float[] rarity = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readInt();
            rarity[i] = in.readFloat();
        }
        byte[] words = in.readNBytes(features.length * tops.length);
        float step = in.readFloat();
        int width = in.readInt();
        float[][] dense = new float[tops.length][];
        for (int i = 0; i < dense.length; i++) {
            dense[i] = floats(in, width);
        }
        return new TopicModel(concepts, List.of(tops), features, rarity, words, step, dense, floats(in, in.readInt()));
    }

    private static float[] floats(DataInputStream in, int length) throws IOException {
        float[] row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = in.readFloat();
        }
        return row;
    }
}
