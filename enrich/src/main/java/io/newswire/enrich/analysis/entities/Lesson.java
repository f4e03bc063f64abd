package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import io.newswire.record.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the tagger sees it, with the right labels.
 *
 * @param labels that the text's marks tell of, as a set of bits
 */
record Lesson(List<TokenTraits> fields, List<byte[]> gold, int labels) {
    static final Lesson NONE = new Lesson(List.of(), List.of(), 0);

    private static final List<Recasing> RECASINGS = List.of(Recasing.values());

    /** Characters of a text that are taught once more without its capitals. */
    private static final int SAMPLE = 1200;

    /** A text as it is, and again as headlines in capitals, in title case, or without capitals, by its number. */
    static List<Lesson> of(NamedText text, int number, Lexicon lexicon, GazetteerMarks marks) {
        Tokens tokens = Tokens.of(text.text());
        byte[] gold = gold(text, tokens);
        TokenTraits traits = TokenTraits.ofAll(FieldTokens.of(Field.text, tokens), lexicon, marks);
        int labels =
                text.complete() ? Decoder.ALL_LABELS : Decoder.ALL_LABELS & ~(0xf << Label.of(EntityType.OTHER, 0));
        List<Lesson> lessons = new ArrayList<>();
        lessons.add(new Lesson(List.of(traits), List.of(gold), labels));
        String sample = text.text().substring(0, Math.min(text.text().length(), SAMPLE));
        Tokens recased = Tokens.of(RECASINGS.get(number % RECASINGS.size()).apply(sample));
        TokenTraits plain = TokenTraits.ofAll(new FieldTokens(Field.headline, recased, false), lexicon, marks);
        byte[] plainGold = Arrays.copyOf(gold, recased.size());
        close(plainGold);
        lessons.add(new Lesson(List.of(plain), List.of(plainGold), labels));
        return lessons;
    }

    /** The label to choose at a token, or the nearest to it that is allowed. */
    int right(int field, int token, int allowed) {
        int label = gold.get(field)[token];
        if ((allowed >> label & 1) != 0) {
            return label;
        }
        if ((allowed & 1) == 0) {
            int lowest = Integer.numberOfTrailingZeros(allowed);
            int last = Label.withPart(lowest, Label.LAST);
            boolean goesOn = Label.isOpen(label) && Label.type(label) == Label.type(lowest);
            return goesOn && (allowed >> lowest & 1) != 0 ? lowest : last;
        }
        int start = Label.withPart(label, Label.isOpen(label) ? Label.BEGIN : Label.ONLY);
        return (allowed >> start & 1) != 0 ? start : Label.withPart(label, Label.ONLY);
    }

    void countLowerStarts(LowerStarts.Counter counter) {
        for (int f = 0; f < fields.size(); f++) {
            TokenTraits traits = fields.get(f);
            for (int i = 0; traits.cased && i < gold.get(f).length; i++) {
                int label = gold.get(f)[i];
                boolean first =
                        label != Label.OUTSIDE && (Label.part(label) == Label.BEGIN || Label.part(label) == Label.ONLY);
                if (!traits.mayBeName(i)) {
                    counter.add(traits.words[i + TokenTraits.PAD], first);
                }
            }
        }
    }

    private static byte[] gold(NamedText text, Tokens tokens) {
        byte[] gold = new byte[tokens.size()];
        int token = 0;
        for (NamedText.Marked name : text.names()) {
            int start = text.text().codePointCount(0, name.start());
            int end = text.text().codePointCount(0, name.end());
            while (token < gold.length && tokens.end(token) <= start) {
                token++;
            }
            int first = token;
            while (token < gold.length && tokens.start(token) < end) {
                gold[token] = (byte) Label.of(name.type(), token == first ? Label.BEGIN : Label.INSIDE);
                token++;
            }
            if (token > first) {
                gold[token - 1] = (byte) Label.of(name.type(), token - 1 == first ? Label.ONLY : Label.LAST);
            }
        }
        return gold;
    }

    private static void close(byte[] gold) {
        if (gold.length > 0 && Label.isOpen(gold[gold.length - 1])) {
            int label = gold[gold.length - 1];
            gold[gold.length - 1] =
                    (byte) Label.withPart(label, Label.part(label) == Label.BEGIN ? Label.ONLY : Label.LAST);
        }
    }
}
