package io.newswire.enrich.analysis.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that raised a topic, those that did most first. */
final class Evidence {
    private static final int MAX_WORDS = 10;
    /** A word longer than this is none, and would only bloat the record. */
    private static final int MAX_LENGTH = 100;
    /** Some of the candidates are the same word. */
    private static final int MAX_CANDIDATES = 2 * MAX_WORDS;

    private final Hits hits;
    private final Wording wording;
    /** Best first. */
    private final List<Candidate> candidates = new ArrayList<>(MAX_CANDIDATES + 1);

    /** What of a document is evidence for one topic. */
    Evidence(Hits hits, Wording wording) {
        this.hits = hits;
        this.wording = wording;
    }

    /** Notes what a term of the rules added to the score. */
    void addTerm(double contribution, int term) {
        add(contribution, term, true);
    }

    /** Notes what a word that the model knows, by its place in the wording, added to the score. */
    void addWord(double contribution, int word) {
        add(contribution, word, false);
    }

    private void add(double contribution, int number, boolean isTerm) {
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
        candidates.add(place, new Candidate(contribution, number, isTerm));
    }

    /** As they are written where they stand first. */
    List<String> words() {
        Set<String> seen = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String word = written(candidate);
            if (word != null && word.length() <= MAX_LENGTH && seen.add(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
            if (words.size() == MAX_WORDS) {
                break;
            }
        }
        return words;
    }

    private @Nullable String written(Candidate candidate) {
        return candidate.isTerm ? hits.written(candidate.number) : wording.written(candidate.number);
    }

    private record Candidate(double contribution, int number, boolean isTerm) {}
}
