package io.newswire.enrich.analysis.entities;

import io.newswire.record.EntityType;
import java.util.List;

/**
 * Labels a document's tokens from left to right, each by the best of the labels that may follow the one before it; and
 * then once more, knowing what was decided at all other places of each word.
 */
final class Decoder {
    private static final int LONGEST_NAME = 14;

    /** All labels, as a set of bits. */
    static final int ALL_LABELS = (1 << Label.COUNT) - 1;

    /** Labels that may follow one that leaves no name open; and those of them that open none either. */
    private static final int STARTS = starts(Label.BEGIN) | starts(Label.ONLY) | 1;

    private static final int CLOSED_STARTS = starts(Label.ONLY) | 1;
    /** "Paris, Texas" is two places: no place goes on after a comma. */
    private static final int PLACE_BEGINS = 1 << Label.of(EntityType.PLACE, Label.BEGIN);

    private static final int PLACE = Label.TYPES.indexOf(EntityType.PLACE);

    /** Gives weights to labels, and hears what was chosen. */
    interface Scorer {
        /** Bits of a row's number. */
        int bits();

        /** Numbers that a sum takes. */
        int width();

        /** Adds the weights of the rows from a first one on to the sum that starts at this index. */
        void add(Features features, int first, long[] sums, int at);

        /** Sets the scores of all labels to a sum. */
        void read(long[] sum, int[] scores);

        /** Whether weights change from choice to choice. */
        default boolean learns() {
            return false;
        }

        /** Told of each choice; nothing where it does not learn. */
        default void chosen(int field, int token, int allowed, int label, Features features, int[] scores) {}
    }

    private final Scorer scorer;
    private final LowerStarts lowerStarts;
    private final int labels;
    private final Features features;
    private final int[] scores = new int[Label.COUNT];
    private final long[] sum;

    /** @param labels to choose from, as a set of bits */
    Decoder(Scorer scorer, LowerStarts lowerStarts, int labels) {
        this.scorer = scorer;
        this.lowerStarts = lowerStarts;
        this.labels = labels;
        this.features = new Features(scorer.bits());
        this.sum = new long[scorer.width()];
    }

    /** The labels of each field's tokens, and how clear they are. */
    List<Labelling> decode(List<TokenTraits> fields) {
        DocumentWords document = new DocumentWords(fields);
        List<Sums> sums = fields.stream()
                .map(field -> new Sums(scorer, features, field, document))
                .toList();
        List<Labelling> labellings =
                fields.stream().map(field -> new Labelling(field.tokens.size())).toList();
        for (int times = 0; times < 2; times++) {
            for (int f = 0; f < fields.size(); f++) {
                pass(f, sums.get(f), labellings.get(f), document, times > 0);
            }
        }
        return labellings;
    }

    private void pass(int field, Sums sums, Labelling labelling, DocumentWords document, boolean again) {
        TokenTraits traits = sums.traits;
        int previous = Label.OUTSIDE;
        int beforePrevious = Label.OUTSIDE;
        int open = 0;
        for (int i = 0; i < labelling.labels.length; i++) {
            int label = Label.OUTSIDE;
            boolean candidate = traits.mayBeName(i);
            if (candidate || Label.isOpen(previous) || lowerStarts.contains(traits.words[i + TokenTraits.PAD])) {
                int number = candidate ? traits.numbers[i + TokenTraits.PAD] : 0;
                if (again) {
                    document.decide(number, labelling.labels[i], -1);
                }
                if (sums.total(i, previous, beforePrevious, document.history(traits, i), sum)) {
                    label = choose(field, i, allowed(traits, i, previous, open) & labels, labelling);
                } else {
                    label = labelling.labels[i];
                }
                document.decide(number, label, 1);
            }
            labelling.labels[i] = (byte) label;
            open = Label.isOpen(label) ? open + 1 : 0;
            beforePrevious = previous;
            previous = label;
        }
    }

    private int choose(int field, int token, int allowed, Labelling labelling) {
        scorer.read(sum, scores);
        int label = best(allowed);
        labelling.margins[token] = margin(allowed, label);
        scorer.chosen(field, token, allowed, label, features, scores);
        return label;
    }

    /** No name goes on over a stop, nor over a dash, which parts people from their trades and firms from their towns. */
    private static int allowed(TokenTraits traits, int token, int previous, int open) {
        int gap = traits.gaps[token + 1 + TokenTraits.PAD];
        boolean last = gap >= Separation.STOP || gap == Separation.DASH || open >= LONGEST_NAME;
        boolean lastOfPlace = last || gap == Separation.COMMA;
        if (!Label.isOpen(previous)) {
            return last ? CLOSED_STARTS : lastOfPlace ? STARTS & ~PLACE_BEGINS : STARTS;
        }
        boolean place = Label.type(previous) == PLACE;
        int end = 1 << Label.withPart(previous, Label.LAST);
        return (place ? lastOfPlace : last) ? end : end | 1 << Label.withPart(previous, Label.INSIDE);
    }

    private int best(int allowed) {
        int best = Integer.numberOfTrailingZeros(allowed);
        for (int rest = allowed & allowed - 1; rest != 0; rest &= rest - 1) {
            int label = Integer.numberOfTrailingZeros(rest);
            if (scores[label] > scores[best]) {
                best = label;
            }
        }
        return best;
    }

    private int margin(int allowed, int best) {
        int margin = Integer.MAX_VALUE;
        for (int rest = allowed & ~(1 << best); rest != 0; rest &= rest - 1) {
            margin = Math.min(margin, scores[best] - scores[Integer.numberOfTrailingZeros(rest)]);
        }
        return margin;
    }

    private static int starts(int part) {
        int set = 0;
        for (var type : Label.TYPES) {
            set |= 1 << Label.of(type, part);
        }
        return set;
    }
}
