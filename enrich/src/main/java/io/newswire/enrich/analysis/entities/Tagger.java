package io.newswire.enrich.analysis.entities;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names in English text, with their types. A greedy averaged perceptron over hashed features (Collins 2002;
 * Ratinov and Roth 2009 for BILOU, gazetteers as features, and what was decided elsewhere in the document).
 */
final class Tagger {
    /** Of the logistic curve that turns the least margin of a name into the share of such names that are right. */
    private static final double SLOPE = 0.032 / TaggerModel.SCALE;

    private static final double OFFSET = -0.75;

    private final TaggerModel model;
    private final Decoder.Scorer scorer = new ModelScorer();

    Tagger(TaggerModel model) {
        this.model = model;
    }

    /** The names of each field, in order; of the first field first, whose decisions the later ones know. */
    List<List<Span>> tag(List<TokenTraits> fields) {
        return new Decoder(scorer, model.lowerStarts(), Decoder.ALL_LABELS)
                .decode(fields).stream().map(Tagger::spans).toList();
    }

    private static List<Span> spans(Labelling labelling) {
        List<Span> spans = new ArrayList<>();
        int first = 0;
        int margin = Integer.MAX_VALUE;
        for (int i = 0; i < labelling.labels.length; i++) {
            int label = labelling.labels[i];
            if (label == Label.OUTSIDE) {
                continue;
            }
            if (Label.part(label) == Label.BEGIN || Label.part(label) == Label.ONLY) {
                first = i;
                margin = Integer.MAX_VALUE;
            }
            margin = Math.min(margin, labelling.margins[i]);
            if (!Label.isOpen(label)) {
                spans.add(new Span(first, i, Label.TYPES.get(Label.type(label)), confidence(margin)));
            }
        }
        return spans;
    }

    private static double confidence(int margin) {
        return 1 / (1 + Math.exp(-SLOPE * margin - OFFSET));
    }

    private final class ModelScorer implements Decoder.Scorer {
        @Override
        public int bits() {
            return model.bits();
        }

        @Override
        public int width() {
            return TaggerModel.SUM_WIDTH;
        }

        @Override
        public void add(Features features, int first, long[] sums, int at) {
            model.add(features.rows, first, features.count, sums, at);
        }

        @Override
        public void read(long[] sum, int[] scores) {
            TaggerModel.read(sum, scores);
        }
    }
}
