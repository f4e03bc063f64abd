package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names by the tagger, and then says which of them the gazetteer has. A name that it has not, or not as a thing of
 * the type that the tagger saw, stays without an identifier: none is better than a wrong one. The gazetteer decides alone
 * on names that were edited while Newswire runs. What is called after a country, as "a Canadian court", is no name of it,
 * but tells which of namesakes is likely.
 */
final class TaggedFinder {
    private static final String LANGUAGE = "en";

    private static final double WELL_KNOWN = 0.6;

    private final Tagger tagger;
    private final Lexicon lexicon;
    private final GazetteerMarks marks;
    private final Matcher matcher;
    private final States states;
    private final Matcher edited;
    private final Set<Entry> edits;

    /**
     * @param matcher for all things
     * @param edited for those that were edited
     */
    TaggedFinder(
            Tagger tagger,
            Lexicon lexicon,
            GazetteerMarks marks,
            Matcher matcher,
            States states,
            Matcher edited,
            Set<Entry> edits) {
        this.tagger = tagger;
        this.lexicon = lexicon;
        this.marks = marks;
        this.matcher = matcher;
        this.states = states;
        this.edited = edited;
        this.edits = edits;
    }

    /** The places where each thing is named. */
    List<List<Named>> find(FieldTokens headline, FieldTokens text, Sport sport) {
        TokenTraits headlineTraits = TokenTraits.of(headline, lexicon, marks);
        TokenTraits textTraits = TokenTraits.of(text, lexicon, marks);
        List<List<Span>> spans = tagger.tag(List.of(textTraits, headlineTraits));
        List<Named> names = joined(names(headline, spans.get(1)), names(text, spans.get(0)));
        names.removeIf(new CommonAcronyms(text.tokens())::has);
        names = new Agreement(names).apply();
        if (sport != Sport.NONE || textTraits.sport) {
            names = new Teams(names).apply();
        }
        ShortNames shortNames = new ShortNames(lexicon, names);
        List<Named> inHeadline = shortNames.addTo(headline, in(headline, names));
        List<Named> inText = shortNames.addTo(text, in(text, names));
        List<Match> matches = new ArrayList<>(matches(headline, headlineTraits, inHeadline));
        matches.addAll(matches(text, textTraits, inText));
        return new Coreference(link(joined(inHeadline, inText), matches, sport)).things();
    }

    private static List<Named> joined(List<Named> one, List<Named> other) {
        List<Named> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static List<Named> in(FieldTokens field, List<Named> names) {
        return names.stream().filter(name -> name.field().equals(field)).toList();
    }

    /** The tagger's names, but for those that an edited name lies over. */
    private List<Named> names(FieldTokens field, List<Span> spans) {
        List<Match> decided = edits.isEmpty() ? List.of() : edited.match(field, LANGUAGE);
        BitSet taken = new BitSet();
        decided.forEach(match -> taken.set(match.first(), match.last() + 1));
        List<Named> names = new ArrayList<>();
        for (Span span : new SpanRules(lexicon, field).apply(spans)) {
            int next = taken.nextSetBit(span.first());
            if (next < 0 || next > span.last()) {
                names.add(new Named(field, span.first(), span.last(), span.type(), null, span.confidence()));
            }
        }
        for (Match match : decided) {
            Entry entry = match.candidates().get(0);
            names.add(new Named(field, match.first(), match.last(), entry.kind().type(), entry, 1));
        }
        names.sort(Comparator.comparingInt(Named::first));
        return states.addTo(names);
    }

    /** For each name the entries it may mean, and what is called after a country; in order. */
    private List<Match> matches(FieldTokens field, TokenTraits traits, List<Named> names) {
        List<Match> matches = new ArrayList<>();
        NameBounds bounds = new NameBounds(lexicon, true);
        names.forEach(name -> bounds.add(name.first(), name.last()));
        int free = 0;
        for (Named name : names) {
            addNationalities(field, traits, free, name.first(), matches);
            List<Entry> candidates = candidates(name);
            Match match = new Match(field, name.first(), name.last(), candidates, true);
            if (!candidates.isEmpty() && !isPartOfLonger(name, match, bounds)) {
                matches.add(match);
            }
            free = name.last() + 1;
        }
        addNationalities(field, traits, free, field.tokens().size(), matches);
        return matches;
    }

    /** The tagger may have seen the end of a name alone, as the Texas of the magazine "H Texas", or the start, as CNN of "CNN Films". */
    private static boolean isPartOfLonger(Named name, Match match, NameBounds bounds) {
        if (name.entry() != null) {
            return false;
        }
        boolean isEnd =
                match.isOneWord() && name.field().tokens().before(name.first()) == ' ' && bounds.joinsBefore(match);
        boolean isOrganisation = match.candidates().get(0).kind().type() == EntityType.ORGANISATION;
        return isEnd || (isOrganisation && bounds.joinsAfter(match));
    }

    /** Adds what is called after a country, in one word or two, between two names. */
    private void addNationalities(FieldTokens field, TokenTraits traits, int from, int to, List<Match> matches) {
        for (int last = from; last < to; last++) {
            if ((traits.lists[last + TokenTraits.PAD] & Lexicon.NATIONALITY) != 0) {
                for (int first = Math.max(from, last - 1); first <= last; first++) {
                    List<Entry> candidates = matcher.named(field, first, last, LANGUAGE);
                    if (!candidates.isEmpty() && candidates.get(0).kind() == Kind.COUNTRY) {
                        matches.add(new Match(field, first, last, candidates, true));
                        break;
                    }
                }
            }
        }
    }

    private List<Entry> candidates(Named name) {
        if (name.entry() != null) {
            return List.of(name.entry());
        }
        List<Entry> all = matcher.named(name.field(), name.first(), name.last(), LANGUAGE);
        if (all.isEmpty()) {
            return ofCountryInFront(name);
        }
        boolean nationality = lexicon.has(name.field().tokens(), name.last(), Lexicon.NATIONALITY);
        all.removeIf(entry ->
                (entry.kind() == Kind.COUNTRY && nationality) || (entry.kind() == Kind.CITY && Counties.follow(name)));
        List<Entry> ofType =
                all.stream().filter(entry -> entry.kind().type() == name.type()).toList();
        if (!ofType.isEmpty() || name.confidence() >= Named.SURE) {
            return ofType;
        }
        return all.stream().filter(entry -> entry.prominence() >= WELL_KNOWN).toList();
    }

    /** "U.S. Food and Drug Administration", "French Socialist Party": what is known by the rest of its name. */
    private List<Entry> ofCountryInFront(Named name) {
        for (int rest = name.first() + 1; rest <= Math.min(name.first() + 2, name.last()); rest++) {
            List<Entry> countries = matcher.named(name.field(), name.first(), rest - 1, LANGUAGE);
            if (!countries.isEmpty() && countries.get(0).kind() == Kind.COUNTRY) {
                String country = countries.get(0).country();
                List<Entry> ofCountry = matcher.named(name.field(), rest, name.last(), LANGUAGE).stream()
                        .filter(entry -> entry.kind().type() == name.type() && entry.country() != null)
                        .filter(entry -> entry.country().equals(country))
                        .toList();
                if (!ofCountry.isEmpty()) {
                    return ofCountry;
                }
            }
        }
        return List.of();
    }

    private List<Named> link(List<Named> names, List<Match> matches, Sport sport) {
        Map<Place, Resolved> resolved = new HashMap<>();
        new Resolver(lexicon, matches, sport)
                .resolve()
                .forEach(each -> resolved.put(
                        new Place(each.match().field(), each.match().first()), each));
        List<Named> linked = new ArrayList<>();
        for (Named name : names) {
            Resolved entry = resolved.get(new Place(name.field(), name.first()));
            linked.add(entry == null ? name : linked(name, entry));
        }
        return linked;
    }

    private static Named linked(Named name, Resolved resolved) {
        Entry entry = resolved.entry();
        EntityType type = entry.kind().type();
        return new Named(
                name.field(), name.first(), name.last(), type, entry, name.confidence() * resolved.confidence());
    }

    private record Place(FieldTokens field, int first) {}
}
