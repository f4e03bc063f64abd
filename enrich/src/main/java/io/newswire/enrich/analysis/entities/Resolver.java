package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses between namesakes. A candidate scores its prominence, and more where nothing else has its name, where its country
 * is named in the document, where the country or state it is in follows it ("London, Ontario"), where a word such as "in" leads to a place, or, for a club,
 * where the document is about its sport, and less where a name that bodies of many countries have stands in a document that is about other
 * countries; one word alone is too little for a thing that hardly anybody knows.
 */
final class Resolver {
    private static final double MIN_SCORE = 0.45;
    private static final double COUNTRY_NAMED = 0.3;
    private static final double UNAMBIGUOUS = 0.3;
    private static final double FOLLOWED_BY_ITS_PLACE = 0.8;
    /** The Paris of "Paris, Texas" is not that of France, also where no other is known. */
    private static final double FOLLOWED_BY_OTHER_REGION = -0.8;

    /** The Labour Party of a text on Hong Kong is not that of the United Kingdom. */
    private static final double ELSEWHERE = -0.8;

    private static final int LEAST_PLACES = 2;
    /** Of acronyms only those of well-known bodies are theirs in any country. */
    private static final double WELL_KNOWN = 0.6;

    private static final double SEVERAL_WORDS = 0.15;
    private static final double AFTER_PLACE_WORD = 0.15;
    private static final double ITS_SPORT = 0.35;
    /** A lead of this much over the next candidate leaves no doubt. */
    private static final double CLEAR_LEAD = 0.3;

    private static final double LEAST_FOR_DOUBT = 0.6;

    private static final int OTHER_WORDS = Lexicon.ORDINARY | Lexicon.SURNAME | Lexicon.GIVEN_NAME;

    private final Lexicon lexicon;
    private final List<Match> matches;
    private final Sport sport;
    /** What names each country, or lies in it. */
    private final Map<String, Set<Entry>> countries = new HashMap<>();
    /** Whether it is told where things happen: a country, or places in it, are named more than once. */
    private final boolean isSomewhere;

    /**
     * @param lexicon for words that stand before places
     * @param matches all of the document, in order
     * @param sport what the document is about
     */
    Resolver(Lexicon lexicon, List<Match> matches, Sport sport) {
        this.lexicon = lexicon;
        this.matches = matches;
        this.sport = sport;
        Map<String, Integer> placesOfCountries = new HashMap<>();
        for (Match match : matches) {
            if (match.strong() && match.candidates().size() == 1) {
                Entry entry = match.candidates().get(0);
                if (entry.country() != null) {
                    countries
                            .computeIfAbsent(entry.country(), country -> new HashSet<>())
                            .add(entry);
                    if (entry.kind().type() == EntityType.PLACE) {
                        placesOfCountries.merge(entry.country(), 1, Integer::sum);
                    }
                }
            }
        }
        this.isSomewhere = placesOfCountries.values().stream().anyMatch(places -> places >= LEAST_PLACES);
    }

    /** The matches with the entry each one means; without those where none is likely. */
    List<Resolved> resolve() {
        List<Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            Choice choice = choose(i);
            if (choice.score >= MIN_SCORE) {
                resolved.add(new Resolved(matches.get(i), choice.entry, choice.confidence()));
            }
        }
        return resolved;
    }

    private Choice choose(int index) {
        List<Entry> candidates = matches.get(index).candidates();
        Entry best = candidates.get(0);
        double bestScore = score(best, index);
        double second = 0;
        for (int i = 1; i < candidates.size(); i++) {
            double score = score(candidates.get(i), index);
            second = Math.max(second, Math.min(score, bestScore));
            if (score > bestScore) {
                best = candidates.get(i);
                bestScore = score;
            }
        }
        return new Choice(best, bestScore, second);
    }

    private double score(Entry entry, int index) {
        Match match = matches.get(index);
        double score = entry.prominence() + (match.isOneWord() ? 0 : SEVERAL_WORDS);
        if (entry.kind() != Kind.COUNTRY && isCountryNamedBeside(entry)) {
            score += COUNTRY_NAMED;
        }
        if (isUnambiguous(match)) {
            score += UNAMBIGUOUS;
        }
        if (entry.kind().type() == EntityType.PLACE && followsPlaceWord(match)) {
            score += AFTER_PLACE_WORD;
        }
        if (entry.kind() == Kind.BODY && isElsewhere(entry) && mayBeOfAnyCountry(entry, match)) {
            score += ELSEWHERE;
        }
        if (entry.kind() == Kind.CITY) {
            score += ofPlaceBehind(entry, index);
        }
        if (entry.kind() == Kind.CLUB) {
            score += sport == Sport.SOCCER ? ITS_SPORT : match.isOneWord() ? -1 : 0;
        }
        return score;
    }

    /** Of cities there may always be another one, too small to be known here. */
    private boolean isUnambiguous(Match match) {
        Tokens tokens = match.field().tokens();
        return match.strong()
                && match.candidates().size() == 1
                && match.candidates().get(0).kind() != Kind.CITY
                && !(match.isOneWord() && lexicon.has(tokens, match.first(), OTHER_WORDS));
    }

    /** Nothing speaks for itself. */
    private boolean isCountryNamedBeside(Entry entry) {
        Set<Entry> named = countries.getOrDefault(entry.country(), Set.of());
        return named.size() > 1 || (named.size() == 1 && !named.contains(entry));
    }

    private boolean isElsewhere(Entry body) {
        return isSomewhere && body.country() != null && !isCountryNamedBeside(body);
    }

    private boolean mayBeOfAnyCountry(Entry body, Match match) {
        Tokens tokens = match.field().tokens();
        boolean isAcronym = match.isOneWord() && tokens.isAllUpper(match.first());
        return isAcronym
                ? body.prominence() < WELL_KNOWN
                : lexicon.has(tokens, match.last(), Lexicon.ORGANISATION_WORD | Lexicon.ORDINARY);
    }

    private boolean followsPlaceWord(Match match) {
        int before = match.first() - 1;
        return before >= 0 && lexicon.has(match.field().tokens(), before, Lexicon.BEFORE_PLACE);
    }

    /** What the place that follows a city behind a comma says for or against it. */
    private double ofPlaceBehind(Entry city, int index) {
        if (index + 1 == matches.size()) {
            return 0;
        }
        Match match = matches.get(index);
        Match next = matches.get(index + 1);
        if (!next.field().equals(match.field())
                || next.first() != match.last() + 1
                || !next.field().tokens().followsComma(next.first())) {
            return 0;
        }
        List<Entry> places = next.candidates();
        if (places.stream().anyMatch(place -> place.contains(city))) {
            return FOLLOWED_BY_ITS_PLACE;
        }
        return places.stream().allMatch(place -> place.kind() == Kind.REGION) ? FOLLOWED_BY_OTHER_REGION : 0;
    }

    private record Choice(Entry entry, double score, double second) {
        /** Rises with the score, to 0.9 at 1, and falls by up to 0.4 of itself where another one scores nearly as much. */
        double confidence() {
            double lead = Math.min(1, (score - second) / CLEAR_LEAD);
            return (1 - Math.exp(-2.3 * score)) * (LEAST_FOR_DOUBT + (1 - LEAST_FOR_DOUBT) * lead);
        }
    }
}
