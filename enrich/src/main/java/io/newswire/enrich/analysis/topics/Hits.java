package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the terms was found in one document: how often, where first, and where at all. */
final class Hits {
    /** A term found in a headline counts as if it were found so often in the text. */
    private static final int HEADLINE_WEIGHT = 3;
    /** No words of headline and text are near each other. */
    private static final int FIELD_GAP = 1_000;
    /** More places of a term are counted, but not looked at for what is near them. */
    private static final int MAX_PLACES = 1_000;

    /** Called for each term that was found. */
    interface Visitor {
        void term(int term, double frequency);
    }

    static final String ANY_LANGUAGE = "*";

    private final String language;
    private final Tokens headline;
    private final Tokens text;
    /** For each term one more than its index in {@code found}; 0 where it was not found. */
    private final int[] indices;

    private final List<Found> found = new ArrayList<>();

    private Hits(int terms, Tokens headline, Tokens text, String language) {
        this.indices = new int[terms];
        this.headline = headline;
        this.text = text;
        this.language = language;
    }

    /** Runs the automaton over a document in a language. */
    static Hits of(TermAutomaton automaton, Tokens headline, Tokens text, String language) {
        Hits hits = new Hits(automaton.terms(), headline, text, language);
        automaton.run(headline, (term, token) -> hits.add(term, token, HEADLINE_WEIGHT));
        int textStart = headline.size() + FIELD_GAP;
        automaton.run(text, (term, token) -> hits.add(term, textStart + token, 1));
        return hits;
    }

    private void add(int term, int place, int weight) {
        if (indices[term] == 0) {
            found.add(new Found(term));
            indices[term] = found.size();
        }
        found.get(indices[term] - 1).add(place, weight);
    }

    boolean isIn(String queryLanguage) {
        return queryLanguage.equals(ANY_LANGUAGE) || queryLanguage.equals(language);
    }

    /** Visits the terms that were found, with their {@link #frequency}. */
    void forEach(Visitor visitor) {
        for (Found hit : found) {
            visitor.term(hit.term, Dampening.of(hit.count));
        }
    }

    /** 1 + ln n for a term found n times, where a place in the headline counts for three; 0 where it was not found. */
    double frequency(int term) {
        int index = indices[term];
        return index == 0 ? 0 : Dampening.of(found.get(index - 1).count);
    }

    /** The same, of the places where all of these are within so many words more than they are. */
    double frequencyNear(List<Integer> terms, int slop) {
        int[] at = new int[terms.size()];
        int count = 0;
        while (true) {
            int first = first(terms, at);
            if (first < 0) {
                return count == 0 ? 0 : Dampening.of(count);
            }
            int start = place(terms.get(first), at[first]);
            if (last(terms, at) - start < terms.size() + slop) {
                count += start < headline.size() ? HEADLINE_WEIGHT : 1;
                Arrays.setAll(at, i -> at[i] + 1);
            } else {
                at[first]++;
            }
        }
    }

    /** Index of the term whose next place comes first; -1 where one has no more. */
    private int first(List<Integer> terms, int[] at) {
        int first = 0;
        for (int i = 0; i < at.length; i++) {
            int index = indices[terms.get(i)];
            if (index == 0 || at[i] >= found.get(index - 1).kept()) {
                return -1;
            }
            if (place(terms.get(i), at[i]) < place(terms.get(first), at[first])) {
                first = i;
            }
        }
        return first;
    }

    private int last(List<Integer> terms, int[] at) {
        int last = 0;
        for (int i = 0; i < at.length; i++) {
            last = Math.max(last, place(terms.get(i), at[i]));
        }
        return last;
    }

    private int place(int term, int index) {
        return found.get(indices[term] - 1).places[index];
    }

    /** The first place of a term, as written there; null where it was not found. */
    @Nullable
    String written(int term, int words) {
        if (indices[term] == 0) {
            return null;
        }
        int place = place(term, 0);
        boolean inHeadline = place < headline.size();
        int token = inHeadline ? place : place - headline.size() - FIELD_GAP;
        return (inHeadline ? headline : text).written(token, token + words - 1);
    }

    private static final class Found {
        private final int term;
        private int count;
        private int size;
        private int[] places = new int[2];

        Found(int term) {
            this.term = term;
        }

        void add(int place, int weight) {
            count += weight;
            if (size < MAX_PLACES) {
                places = size < places.length ? places : Arrays.copyOf(places, size * 2);
                places[size++] = place;
            }
        }

        int kept() {
            return size;
        }
    }
}
