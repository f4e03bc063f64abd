package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the things of the gazetteer by their names and the way these are written: for languages that the tagger has not
 * learned. What the gazetteer does not have is not found.
 */
final class GazetteerFinder {
    private final Matcher matcher;
    private final Lexicon lexicon;

    GazetteerFinder(Matcher matcher, Lexicon lexicon) {
        this.matcher = matcher;
        this.lexicon = lexicon;
    }

    /** The places where each thing is named; without things that no strong match shows. */
    List<List<Named>> find(FieldTokens headline, FieldTokens text, String language, Sport sport) {
        List<Match> inHeadline = matcher.match(headline, language);
        List<Match> inText = matcher.match(text, language);
        List<Match> all = new ArrayList<>(inHeadline);
        all.addAll(inText);
        Surnames surnames = new Surnames(lexicon, all);
        all = new ArrayList<>(surnames.addTo(inHeadline, headline));
        all.addAll(surnames.addTo(inText, text));
        Map<Entry, List<Resolved>> byEntry = new LinkedHashMap<>();
        for (Resolved resolved : new Resolver(lexicon, all, sport).resolve()) {
            byEntry.computeIfAbsent(resolved.entry(), entry -> new ArrayList<>())
                    .add(resolved);
        }
        return byEntry.values().stream()
                .filter(places ->
                        places.stream().anyMatch(place -> place.match().strong()))
                .map(places -> places.stream().map(Named::of).toList())
                .toList();
    }
}
