package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Learns the tagger's model from texts: the same texts, the same model. */
public final class Trainer {
    private static final int BITS = 18;
    private static final int EPOCHS = 6;
    private static final int SEED = 20;
    /** What is learned depends on the order of the lessons, by a hundredth of F1: the mean of several is steadier. */
    private static final int ORDERS = 4;

    private final Lexicon lexicon = Lexicon.read();
    private final GazetteerMarks marks;

    /** A trainer that may look up these things. */
    public Trainer(List<Entry> entries) {
        this.marks = new GazetteerMarks(new Gazetteer(entries), lexicon);
    }

    /** Learns. */
    public TaggerModel train(List<NamedText> texts) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lessons.addAll(Lesson.of(texts.get(i), i, lexicon, marks));
        }
        LowerStarts lowerStarts = lowerStarts(lessons);
        short[][] averaged = IntStream.range(0, ORDERS)
                .parallel()
                .mapToObj(order -> learn(new ArrayList<>(lessons), lowerStarts, new Random(SEED + order)))
                .toArray(short[][]::new);
        return TaggerModel.of(BITS, mean(averaged), lowerStarts);
    }

    /** Several threads may do so at once: what a document's words are numbered by does not depend on what is learned. */
    private static short[] learn(List<Lesson> lessons, LowerStarts lowerStarts, Random random) {
        Perceptron perceptron = new Perceptron(BITS, random);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(lessons, random);
            for (Lesson lesson : lessons) {
                perceptron.learn(lesson, lowerStarts);
            }
        }
        return perceptron.averaged();
    }

    private static short[] mean(short[][] weights) {
        short[] mean = new short[weights[0].length];
        for (int i = 0; i < mean.length; i++) {
            int sum = 0;
            for (short[] each : weights) {
                sum += each[i];
            }
            mean[i] = (short) Math.round((double) sum / weights.length);
        }
        return mean;
    }

    private static LowerStarts lowerStarts(List<Lesson> lessons) {
        LowerStarts.Counter counter = new LowerStarts.Counter();
        lessons.forEach(lesson -> lesson.countLowerStarts(counter));
        return counter.words();
    }
}
