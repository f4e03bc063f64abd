package io.newswire.enrich.analysis.gist;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two sentences of a text that say most of it: those with the most of the words that the text uses again, for their
 * length, and the earlier the better, since news begin with what matters. The second is judged by what the first left
 * unsaid.
 */
final class LeadingSentences {
    private static final int MIN_WORDS = 6;
    private static final int MAX_WORDS = 60;

    /** A text of fewer sentences is its own gist. */
    private static final int ENOUGH = 4;

    /** Sentences that are looked at. */
    private static final int MAX_SENTENCES = 60;

    /** The first sentence counts double; after so many more, half of that is gone. */
    private static final double FADING = 4;

    private final WordCounts counts;
    private final Tokens text;
    private final boolean[] said;
    private final int[] seenIn;

    private record Sentence(int index, int first, int next) {}

    LeadingSentences(WordCounts counts, Tokens text) {
        this.counts = counts;
        this.text = text;
        this.said = new boolean[counts.size()];
        this.seenIn = new int[counts.size()];
    }

    @Nullable
    String find() {
        List<Sentence> sentences = sentences();
        if (sentences.size() < ENOUGH) {
            return null;
        }
        Sentence best = best(sentences);
        say(best);
        sentences.remove(best);
        Sentence second = best(sentences);
        boolean inOrder = best.first() < second.first();
        return text.sentence((inOrder ? best : second).first()) + " "
                + text.sentence((inOrder ? second : best).first());
    }

    private List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        for (int first = 0; first < counts.length() && sentences.size() < MAX_SENTENCES; ) {
            int next = text.nextSentence(first);
            int words = next - first;
            if (words >= MIN_WORDS && words <= MAX_WORDS && next <= counts.length()) {
                sentences.add(new Sentence(sentences.size(), first, next));
            }
            first = next;
        }
        return sentences;
    }

    private Sentence best(List<Sentence> sentences) {
        Sentence best = sentences.get(0);
        double most = -1;
        for (Sentence sentence : sentences) {
            double points = points(sentence);
            if (points > most) {
                best = sentence;
                most = points;
            }
        }
        return best;
    }

    private double points(Sentence sentence) {
        double points = 0;
        for (int i = sentence.first(); i < sentence.next(); i++) {
            int word = counts.word(i);
            if (word != WordCounts.NONE && !said[word] && seenIn[word] != sentence.next()) {
                seenIn[word] = sentence.next();
                points += counts.weight(word);
            }
        }
        int words = sentence.next() - sentence.first();
        return points / Math.sqrt(words) * (1 + FADING / (FADING + sentence.index()));
    }

    private void say(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.next(); i++) {
            if (counts.word(i) != WordCounts.NONE) {
                said[counts.word(i)] = true;
            }
        }
        Arrays.fill(seenIn, 0);
    }
}
