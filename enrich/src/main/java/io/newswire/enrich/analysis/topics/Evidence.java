package io.newswire.enrich.analysis.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The words that raised a topic, those that did most first. */
final class Evidence {
    private static final int MAX_WORDS = 10;
    /** A word longer than this is none, and would only bloat the record. */
    private static final int MAX_LENGTH = 100;
    /** Some of the candidates are the same word. */
    private static final int MAX_CANDIDATES = 2 * MAX_WORDS;

    /** Best first. */
    private final List<Candidate> candidates = new ArrayList<>(MAX_CANDIDATES + 1);

    /** Notes what something added to the score; its words, as written, are asked for only if it did much. */
    void add(double contribution, int number, IntFunction<@Nullable String> written) {
        int size = candidates.size();
        boolean isFull = size == MAX_CANDIDATES;
        if (contribution <= 0 || (isFull && contribution <= candidates.get(size - 1).contribution)) {
            return;
        }
        if (isFull) {
            candidates.remove(--size);
        }
        int place = size;
        while (place > 0 && candidates.get(place - 1).contribution < contribution) {
            place--;
        }
        candidates.add(place, new Candidate(contribution, number, written));
    }

    List<String> words() {
        TreeSet<String> seen = new TreeSet<>();
        List<String> words = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String word = candidate.written.apply(candidate.number);
            if (word != null && word.length() <= MAX_LENGTH && seen.add(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
            if (words.size() == MAX_WORDS) {
                break;
            }
        }
        return words;
    }

    private record Candidate(double contribution, int number, IntFunction<@Nullable String> written) {}
}
