package io.newswire.enrich.analysis.gist;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases that a text keeps coming back to: telling words side by side, up to three, that are used again. Longer and
 * earlier ones count more, and of those that share a word only the best is told.
 */
final class KeyPhrases {
    private static final int MAX_PHRASES = 8;
    private static final int MAX_WORDS = 3;

    /** A word alone has to be used more often than a phrase of two. */
    private static final int MIN_COUNT_ALONE = 3;

    private static final int MIN_COUNT = 2;
    private static final double EACH_FURTHER_WORD = 0.7;

    /** The first word counts double; after so many more, half of that is gone. */
    private static final double FADING = 100;

    private final WordCounts counts;
    private final Tokens text;

    /** Words by their numbers; a shorter phrase has {@link WordCounts#NONE} at its end. */
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
        int count;
        int shown;

        Phrase(Words words, int length, int first) {
            this.words = words;
            this.length = length;
            this.first = first;
            this.shown = first;
        }

        double points() {
            return count * (1 + EACH_FURTHER_WORD * (length - 1)) * (1 + FADING / (FADING + first));
        }
    }

    KeyPhrases(WordCounts counts, Tokens text) {
        this.counts = counts;
        this.text = text;
    }

    List<String> find() {
        List<Phrase> chosen = new ArrayList<>();
        List<Phrase> candidates = new ArrayList<>(candidates().values());
        candidates.removeIf(phrase -> phrase.count < (phrase.length == 1 ? MIN_COUNT_ALONE : MIN_COUNT));
        candidates.sort(
                Comparator.comparingDouble((Phrase phrase) -> -phrase.points()).thenComparing(phrase -> phrase.first));
        for (Phrase candidate : candidates) {
            if (chosen.size() == MAX_PHRASES) {
                break;
            }
            if (chosen.stream().noneMatch(phrase -> phrase.words.meets(candidate.words))) {
                chosen.add(candidate);
            }
        }
        return chosen.stream()
                .map(phrase -> text.written(phrase.shown, phrase.shown + phrase.length - 1))
                .toList();
    }

    private Map<Words, Phrase> candidates() {
        Map<Words, Phrase> phrases = new HashMap<>();
        for (int i = 0; i < counts.length(); i++) {
            int first = again(i);
            if (first == WordCounts.NONE) {
                continue;
            }
            count(phrases, new Words(first, WordCounts.NONE, WordCounts.NONE), 1, i);
            int second = linked(i + 1);
            if (second == WordCounts.NONE) {
                continue;
            }
            count(phrases, new Words(first, second, WordCounts.NONE), 2, i);
            int third = linked(i + 2);
            if (third != WordCounts.NONE) {
                count(phrases, new Words(first, second, third), MAX_WORDS, i);
            }
        }
        return phrases;
    }

    /** A word that is used more than once. */
    private int again(int token) {
        int word = counts.word(token);
        return word != WordCounts.NONE && counts.count(word) >= MIN_COUNT ? word : WordCounts.NONE;
    }

    private int linked(int token) {
        boolean linked = token < counts.length() && text.isLinked(token) && !text.startsSentence(token);
        return linked ? again(token) : WordCounts.NONE;
    }

    /** It is shown as it is written within a sentence, if it ever is. */
    private void count(Map<Words, Phrase> phrases, Words words, int length, int token) {
        Phrase phrase = phrases.computeIfAbsent(words, none -> new Phrase(words, length, token));
        phrase.count++;
        if (text.expectsCapital(phrase.shown)) {
            phrase.shown = token;
        }
    }
}
