package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Learns the tagger's model from texts: the same texts, the same model. */
public final class Trainer {
    private static final int BITS = 18;
    private static final int EPOCHS = 6;
    private static final int SEED = 20;
    private static final int LEAST_STARTS = 2;

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
        Perceptron perceptron = new Perceptron(BITS);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(lessons, random);
            for (Lesson lesson : lessons) {
                perceptron.learn(lesson, lowerStarts);
            }
        }
        return TaggerModel.of(BITS, perceptron.averaged(), lowerStarts);
    }

    private static LowerStarts lowerStarts(List<Lesson> lessons) {
        Map<Integer, Integer> starts = new HashMap<>();
        lessons.forEach(lesson -> lesson.countLowerStarts(starts));
        return new LowerStarts(starts.entrySet().stream()
                .filter(start -> start.getValue() >= LEAST_STARTS)
                .mapToInt(Map.Entry::getKey)
                .toArray());
    }
}
