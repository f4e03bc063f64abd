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

    /** By their numbers. */
    private final List<Term> all;

    private final Tokens headline;
    private final Tokens text;
    private final IntIndex terms = new IntIndex();
    /** By the index of their term. */
    private final List<Found> found = new ArrayList<>();

    private Hits(List<Term> all, Tokens headline, Tokens text) {
        this.all = all;
        this.headline = headline;
        this.text = text;
    }

    /** Runs the automaton of all the terms over a document. */
    static Hits of(TermAutomaton automaton, List<Term> all, Tokens headline, Tokens text) {
        Hits hits = new Hits(all, headline, text);
        automaton.run(headline, (term, token) -> hits.add(term, token, HEADLINE_WEIGHT));
        int textStart = headline.size() + FIELD_GAP;
        automaton.run(text, (term, token) -> hits.add(term, textStart + token, 1));
        return hits;
    }

    private void add(int term, int place, int weight) {
        int index = terms.add(term);
        if (index == found.size()) {
            found.add(new Found());
        }
        found.get(index).add(place, weight);
    }

    private @Nullable Found found(int term) {
        int index = terms.find(term);
        return index == IntIndex.NONE ? null : found.get(index);
    }

    /** Visits the terms that were found, with their {@link #frequency}. */
    void forEach(Visitor visitor) {
        for (int i = 0; i < found.size(); i++) {
            visitor.term(terms.key(i), Dampening.of(found.get(i).count));
        }
    }

    /** 1 + ln n for a term found n times, where a place in the headline counts for three; 0 where it was not found. */
    double frequency(int term) {
        Found hit = found(term);
        return hit == null ? 0 : Dampening.of(hit.count);
    }

    /** The same, of the places where all of these are within so many words more than they are. */
    double frequencyNear(List<Integer> terms, int slop) {
        Found[] hits = new Found[terms.size()];
        for (int i = 0; i < hits.length; i++) {
            Found hit = found(terms.get(i));
            if (hit == null) {
                return 0;
            }
            hits[i] = hit;
        }
        return frequencyNear(hits, slop);
    }

    private double frequencyNear(Found[] hits, int slop) {
        int[] at = new int[hits.length];
        int count = 0;
        while (true) {
            int first = first(hits, at);
            if (first < 0) {
                return count == 0 ? 0 : Dampening.of(count);
            }
            int start = hits[first].places[at[first]];
            if (last(hits, at) - start < hits.length + slop) {
                count += start < headline.size() ? HEADLINE_WEIGHT : 1;
                Arrays.setAll(at, i -> at[i] + 1);
            } else {
                at[first]++;
            }
        }
    }

    /** Index of the term whose next place comes first; -1 where one has no more. */
    private static int first(Found[] hits, int[] at) {
        int first = 0;
        for (int i = 0; i < at.length; i++) {
            if (at[i] >= hits[i].size) {
                return -1;
            }
            if (hits[i].places[at[i]] < hits[first].places[at[first]]) {
                first = i;
            }
        }
        return first;
    }

    private static int last(Found[] hits, int[] at) {
        int last = 0;
        for (int i = 0; i < at.length; i++) {
            last = Math.max(last, hits[i].places[at[i]]);
        }
        return last;
    }

    /** The first place of a term, as written there; null where it was not found. */
    @Nullable
    String written(int term) {
        Found hit = found(term);
        if (hit == null) {
            return null;
        }
        int place = hit.places[0];
        boolean inHeadline = place < headline.size();
        int token = inHeadline ? place : place - headline.size() - FIELD_GAP;
        return (inHeadline ? headline : text)
                .written(token, token + all.get(term).words().size() - 1);
    }

    private static final class Found {
        private int count;
        private int size;
        private int[] places = new int[2];

        void add(int place, int weight) {
            count += weight;
            if (size < MAX_PLACES) {
                places = size < places.length ? places : Arrays.copyOf(places, size * 2);
                places[size++] = place;
            }
        }
    }
}
