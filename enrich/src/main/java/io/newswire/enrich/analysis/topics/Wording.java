package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.Arrays;

/** The words of one document that a model knows: how much of the text each is, and where it stands first. */
final class Wording {
    /** A word of the headline counts as if it stood so often in the text. */
    private static final int HEADLINE_WEIGHT = 3;

    /** Of a text in a language that the model does not know. */
    static final Wording NONE = new Wording(Tokens.of(null), Tokens.of(null));

    private final Tokens headline;
    private final Tokens text;
    private final IntIndex features = new IntIndex();
    private int[] counts = new int[256];
    private int[] firsts = new int[256];
    private int[] lengths = new int[256];
    private float[] values = {};

    private Wording(Tokens headline, Tokens text) {
        this.headline = headline;
        this.text = text;
    }

    /** What the vocabulary knows of a document. */
    static Wording of(Vocabulary vocabulary, Tokens headline, Tokens text) {
        Wording wording = new Wording(headline, text);
        vocabulary.visit(
                headline, (feature, first, last) -> wording.add(feature, first, last - first + 1, HEADLINE_WEIGHT));
        int textStart = headline.size();
        vocabulary.visit(text, (feature, first, last) -> wording.add(feature, textStart + first, last - first + 1, 1));
        wording.weigh(vocabulary);
        return wording;
    }

    private void add(int feature, int first, int length, int weight) {
        int size = features.size();
        int index = features.add(feature);
        if (index == size) {
            if (size == counts.length) {
                counts = Arrays.copyOf(counts, size * 2);
                firsts = Arrays.copyOf(firsts, size * 2);
                lengths = Arrays.copyOf(lengths, size * 2);
            }
            firsts[index] = first;
            lengths[index] = length;
        }
        counts[index] += weight;
    }

    private void weigh(Vocabulary vocabulary) {
        values = new float[size()];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double value = vocabulary.rarity(features.key(i)) * Dampening.of(counts[i]);
            values[i] = (float) value;
            squares += value * value;
        }
        float norm = (float) Math.sqrt(squares);
        for (int i = 0; i < values.length; i++) {
            values[i] /= norm;
        }
    }

    int size() {
        return features.size();
    }

    int feature(int i) {
        return features.key(i);
    }

    /** Its part of a vector of length 1. */
    float value(int i) {
        return values[i];
    }

    /** As it is written where it stands first. */
    String written(int i) {
        boolean inHeadline = firsts[i] < headline.size();
        int first = inHeadline ? firsts[i] : firsts[i] - headline.size();
        return (inHeadline ? headline : text).written(first, first + lengths[i] - 1);
    }
}
