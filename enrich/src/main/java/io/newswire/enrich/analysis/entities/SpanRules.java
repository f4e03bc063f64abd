package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends what is known better than the tagger tells: a title is no part of a person's name, two names of one person side by
 * side are one, a name ends in front of a verb, a museum is a place, a place in front of an organisation's name is part of that, as is what else the
 * organisation is for ("Fire and Rescue Service"), a court has its district, a company's name goes on to its "Inc.", what is in an address is no name,
 * an article or a party in front is no part of one, who is "pro-Canadian" names nothing, "French" is no place and nobody, nor
 * is a place an everyday word where any word has a capital ("Reading is good"), unless the field names it elsewhere, too.
 */
final class SpanRules {
    /** Words around "and" in the name of one organisation. */
    private static final Set<String> TASKS = Set.of(
            "arts culture",
            "arts sciences",
            "business industry",
            "culture sport",
            "culture tourism",
            "customs border",
            "disaster emergency",
            "fire rescue",
            "fish wildlife",
            "food drug",
            "health human",
            "health social",
            "housing urban",
            "immigration customs",
            "parks recreation",
            "parks wildlife",
            "revenue customs",
            "science technology",
            "search rescue",
            "securities exchange",
            "standards technology",
            "trade industry",
            "work pensions");

    /** What is said to be for or against something that they are joined to by a hyphen. */
    private static final Set<String> PREFIXES = Set.of("anti", "non", "post", "pre", "pro");

    private static final Set<String> DISTRICTS_OF_COURTS = Set.of("circuit", "district");

    private static final Set<String> PARTIES = Set.of("d", "r");

    private final Lexicon lexicon;
    private final FieldTokens field;
    private final Tokens tokens;
    private final PersonBounds people;
    private final Buildings buildings;
    private final SpanEnds ends;

    SpanRules(Lexicon lexicon, FieldTokens field) {
        this.lexicon = lexicon;
        this.field = field;
        this.tokens = field.tokens();
        this.people = new PersonBounds(lexicon, field);
        this.buildings = new Buildings(tokens);
        this.ends = new SpanEnds(lexicon, field);
    }

    /** @param spans in order */
    List<Span> apply(List<Span> spans) {
        List<Span> whole = field.capitalsTell() ? new CompanyForms(lexicon, tokens).addTo(spans) : spans;
        Set<Long> places = clearPlaces(whole);
        List<Span> mended = new ArrayList<>();
        for (Span seen : whole) {
            for (Span span : ends.mended(seen)) {
                if (isPlausible(span, places) && !isInAddress(span) && !isPrefixed(span)) {
                    add(person(buildings.told(withoutArticle(withoutParty(span))), mended), mended);
                }
            }
        }
        return mended;
    }

    private void add(Span span, List<Span> spans) {
        Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (before != null && areOne(before, span)) {
            EntityType type = before.type() == EntityType.PLACE ? span.type() : before.type();
            double confidence = Math.min(before.confidence(), span.confidence());
            spans.set(spans.size() - 1, new Span(before.first(), span.last(), type, confidence));
        } else {
            spans.add(span);
        }
    }

    private boolean areOne(Span one, Span other) {
        return isOnePerson(one, other)
                || isPlaceOf(one, other)
                || isOneOfTwoTasks(one, other)
                || isDistrictOf(one, other);
    }

    private boolean isOnePerson(Span one, Span other) {
        return one.type() == EntityType.PERSON
                && other.type() == EntityType.PERSON
                && (people.areOne(one, other) || isOneInTwoWords(one, other));
    }

    private boolean isOneInTwoWords(Span one, Span other) {
        return one.first() == one.last()
                && other.first() == other.last()
                && other.first() == one.last() + 1
                && field.capitalsTell()
                && Separation.before(tokens, other.first()) == Separation.BLANK;
    }

    /** As in "U.S. Treasury". */
    private boolean isPlaceOf(Span place, Span organisation) {
        return place.type() == EntityType.PLACE
                && organisation.type() == EntityType.ORGANISATION
                && organisation.first() == place.last() + 1
                && field.capitalsTell()
                && tokens.isLinked(organisation.first());
    }

    private boolean isOneOfTwoTasks(Span one, Span other) {
        return one.type() == EntityType.ORGANISATION
                && other.type() == EntityType.ORGANISATION
                && other.first() == one.last() + 2
                && tokens.folded(one.last() + 1).equals("and")
                && TASKS.contains(tokens.folded(one.last()) + " " + tokens.folded(other.first()));
    }

    /** As in "District Court for the Southern District of Marlow". */
    private boolean isDistrictOf(Span court, Span district) {
        return court.type() == EntityType.ORGANISATION
                && district.first() == court.last() + 3
                && tokens.folded(court.last() + 1).equals("for")
                && tokens.folded(court.last() + 2).equals("the")
                && has(court, Set.of("court"))
                && has(district, DISTRICTS_OF_COURTS);
    }

    private boolean has(Span span, Set<String> words) {
        return IntStream.rangeClosed(span.first(), span.last()).anyMatch(i -> words.contains(tokens.folded(i)));
    }

    private Span person(Span span, List<Span> before) {
        int free = before.isEmpty() ? 0 : before.get(before.size() - 1).last() + 1;
        return span.type() == EntityType.PERSON ? people.mended(span, free) : span;
    }

    /** Of "(R-Texas)" and ", D-Texas," the state. */
    private Span withoutParty(Span span) {
        boolean party = span.last() == span.first() + 1
                && tokens.length(span.first()) == 1
                && PARTIES.contains(tokens.folded(span.first()))
                && (tokens.before(span.first()) == '(' || tokens.followsComma(span.first()))
                && Separation.before(tokens, span.last()) == Separation.HYPHEN;
        return party ? new Span(span.last(), span.last(), EntityType.PLACE, span.confidence()) : span;
    }

    /** "The Guardian" is called "Guardian" in a sentence like any other. */
    private Span withoutArticle(Span span) {
        boolean article = span.type() == EntityType.ORGANISATION
                && span.first() < span.last()
                && tokens.folded(span.first()).equals("the");
        return article ? new Span(span.first() + 1, span.last(), span.type(), span.confidence()) : span;
    }

    private Set<Long> clearPlaces(List<Span> spans) {
        Set<Long> places = new HashSet<>();
        for (Span span : spans) {
            if (isLonePlace(span) && !isDoubtful(span)) {
                places.add(tokens.hash(span.first()));
            }
        }
        return places;
    }

    private boolean isPlausible(Span span, Set<Long> places) {
        if (isNationality(span)) {
            return span.type() == EntityType.ORGANISATION
                    || (span.type() == EntityType.PERSON && lexicon.has(tokens, span.first(), Lexicon.GIVEN_NAME));
        }
        return !isLonePlace(span) || !isDoubtful(span) || places.contains(tokens.hash(span.first()));
    }

    private boolean isNationality(Span span) {
        for (int i = span.first(); i <= span.last(); i++) {
            if (!lexicon.has(tokens, i, Lexicon.NATIONALITY)) {
                return false;
            }
        }
        return true;
    }

    /** As in "anna_berg@example.org" and "www.marlow.example". */
    private boolean isInAddress(Span span) {
        char before = tokens.before(span.first());
        return tokens.folded(span.first()).equals("www")
                || "@_".indexOf(before) >= 0
                || "@_".indexOf(tokens.after(span.last())) >= 0
                || (before == '.'
                        && span.first() > 0
                        && tokens.folded(span.first() - 1).equals("www"));
    }

    /** As in "pro-Canadian" and "anti-Marlow", which say what somebody thinks. */
    private boolean isPrefixed(Span span) {
        int before = span.first() - 1;
        return before >= 0
                && Separation.before(tokens, span.first()) == Separation.HYPHEN
                && !tokens.startsUpper(before)
                && PREFIXES.contains(tokens.folded(before));
    }

    private static boolean isLonePlace(Span span) {
        return span.type() == EntityType.PLACE && span.first() == span.last();
    }

    private boolean isDoubtful(Span place) {
        return lexicon.has(tokens, place.first(), Lexicon.ORDINARY)
                && !tokens.isAllUpper(place.first())
                && (tokens.expectsCapital(place.first()) || !tokens.startsUpper(place.first()));
    }
}
