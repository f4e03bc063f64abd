package io.newswire.enrich.analysis.gist;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases that a text keeps coming back to: nouns with up to two words in front of them, of words that are used again.
 * Longer and earlier ones count more, and of those that share a word only the best is told. Where there are few, phrases
 * follow that are used once.
 */
final class KeyPhrases {
    private static final int MAX_PHRASES = 8;
    private static final int MAX_WORDS = 3;

    /** More are told only of words that are used again. */
    private static final int ENOUGH = 3;

    /** So far into a text a phrase tells something though its words are used once. */
    private static final int EARLY = 60;

    /** A word alone has to be used more often than one of a phrase. */
    private static final int MIN_COUNT_ALONE = 3;

    private static final double EACH_FURTHER_WORD = 0.7;
    /** Of words that are used once. */
    private static final double LEAST_WEIGHT = 0.3;

    /** The first word counts double; after so many more, half of that is gone. */
    private static final double FADING = 100;

    private final WordCounts counts;
    private final Tokens text;
    private final Map<Words, Phrase> phrases = new HashMap<>();

    /** Words by their numbers; a shorter phrase has {@link WordCounts#NONE} at its start. */
    private record Words(int first, int second, int third) {
        boolean has(int word) {
            return word != WordCounts.NONE && (word == first || word == second || word == third);
        }

        boolean meets(Words other) {
            return has(other.first) || has(other.second) || has(other.third);
        }
    }

    private static final class Phrase {
        final Words words;
        final int length;
        final int first;
        final boolean isOfWordsUsedAgain;
        /** For each place where it stands. */
        final double points;

        int count;
        int shown;

        /** @param weight how much its words are what the text is about */
        Phrase(Words words, int length, int first, double weight) {
            this.words = words;
            this.length = length;
            this.first = first;
            this.shown = first;
            this.isOfWordsUsedAgain = weight > 0;
            this.points =
                    (weight + LEAST_WEIGHT) * (1 + EACH_FURTHER_WORD * (length - 1)) * (1 + FADING / (FADING + first));
        }

        double points() {
            return count * points;
        }
    }

    KeyPhrases(WordCounts counts, Tokens text) {
        this.counts = counts;
        this.text = text;
    }

    List<String> find() {
        new NounGroups(text, counts).visit(this::countEndsOf);
        List<Phrase> candidates = new ArrayList<>(phrases.values());
        List<String> told = new ArrayList<>();
        while (!candidates.isEmpty() && told.size() < MAX_PHRASES) {
            Phrase best = best(candidates);
            if (best.isOfWordsUsedAgain || told.size() < ENOUGH) {
                told.add(text.written(best.shown, best.shown + best.length - 1));
            }
            candidates.removeIf(phrase -> phrase.words.meets(best.words));
        }
        return told;
    }

    private static Phrase best(List<Phrase> candidates) {
        Phrase best = candidates.get(0);
        for (Phrase candidate : candidates) {
            double more = candidate.points() - best.points();
            if (more > 0 || (more == 0 && candidate.first < best.first)) {
                best = candidate;
            }
        }
        return best;
    }

    /** Counts what a group ends in: its noun, and that with the words in front of it. */
    private void countEndsOf(int first, int end) {
        Words words = new Words(WordCounts.NONE, WordCounts.NONE, WordCounts.NONE);
        double weight = 0;
        for (int length = 1; length <= Math.min(end - first, MAX_WORDS); length++) {
            int word = counts.word(end - length);
            words = switch (length) {
                case 1 -> new Words(WordCounts.NONE, WordCounts.NONE, word);
                case 2 -> new Words(WordCounts.NONE, word, words.third);
                default -> new Words(word, words.second, words.third);
            };
            weight += counts.weight(word);
            boolean tells = length == 1 ? counts.count(word) >= MIN_COUNT_ALONE : weight > 0 || end < EARLY;
            if (tells) {
                count(words, length, end - length, weight);
            }
        }
    }

    /** It is shown as it is written within a sentence, if it ever is. */
    private void count(Words words, int length, int token, double weight) {
        Phrase phrase = phrases.computeIfAbsent(words, none -> new Phrase(words, length, token, weight));
        phrase.count++;
        if (text.expectsCapital(phrase.shown)) {
            phrase.shown = token;
        }
    }
}
