package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * After "Anna Berg", "Berg" alone is her, and so is "Anna", after "Marlow Systems Inc.", "Marlow" is the company, and after
 * "Global Tin Council", "GTC" is that: adds the places of such names that the tagger passed over, and mends those that it took
 * for something else.
 */
final class ShortNames {
    private static final int MIN_LETTERS = 3;
    /** A surname without its first name is less sure than the full name. */
    private static final double SHARE = 0.9;

    private static final int OTHER_WORDS = Lexicon.ROLE | Lexicon.NEIGHBOUR | Lexicon.NATIONALITY;

    private static final Set<String> COMPANY_FORMS = Set.of("inc", "corp", "ltd", "plc", "llc", "gmbh");

    private final Lexicon lexicon;
    /** What each is short for, by its hash. */
    private final Map<Long, Meaning> surnames = new HashMap<>();

    /** Only added: what the tagger took for something else often is, for few people are called so. */
    private final Map<Long, Meaning> firstNames = new HashMap<>();

    /** By their letters. */
    private final Map<String, Meaning> acronyms = new HashMap<>();

    private final Map<Long, Meaning> companies = new HashMap<>();

    private record Meaning(EntityType type, double confidence) {
        Meaning orSurer(Meaning other) {
            return other.confidence > confidence ? other : this;
        }
    }

    /** @param names of the whole document */
    ShortNames(Lexicon lexicon, List<Named> names) {
        this.lexicon = lexicon;
        names.stream().filter(name -> name.length() > 1).forEach(this::introduce);
    }

    private void introduce(Named name) {
        Tokens tokens = name.field().tokens();
        Meaning meaning = new Meaning(name.type(), name.confidence() * SHARE);
        if (name.type() == EntityType.PERSON) {
            if (mayStandAlone(tokens, name.last())) {
                surnames.merge(tokens.hash(name.last()), meaning, Meaning::orSurer);
            }
            if (mayStandAlone(tokens, name.first()) && !lexicon.has(tokens, name.first(), OTHER_WORDS)) {
                firstNames.merge(tokens.hash(name.first()), meaning, Meaning::orSurer);
            }
            return;
        }
        if (name.type() == EntityType.ORGANISATION
                && COMPANY_FORMS.contains(tokens.folded(name.last()))
                && mayStandAlone(tokens, name.first())) {
            companies.merge(tokens.hash(name.first()), meaning, Meaning::orSurer);
        }
        String initials = name.initials();
        if (initials.length() >= MIN_LETTERS) {
            acronyms.merge(initials, meaning, Meaning::orSurer);
        }
    }

    private boolean mayStandAlone(Tokens tokens, int token) {
        return tokens.length(token) >= MIN_LETTERS && !lexicon.has(tokens, token, Lexicon.ORDINARY);
    }

    /** The names of a field, in order, with the short ones among and beside them. */
    List<Named> addTo(FieldTokens field, List<Named> names) {
        List<Named> all = new ArrayList<>();
        int token = 0;
        for (Named name : names) {
            add(field, token, name.first(), all);
            all.add(mended(name));
            token = name.last() + 1;
        }
        add(field, token, field.tokens().size(), all);
        return all;
    }

    private void add(FieldTokens field, int from, int to, List<Named> all) {
        for (int i = from; i < to; i++) {
            Meaning meaning = meaning(field.tokens(), i);
            if (meaning == null && !startsLonger(field.tokens(), i)) {
                meaning = firstNames.get(field.tokens().hash(i));
            }
            if (meaning != null && !Addresses.has(field.tokens(), i) && !isNameOfOther(field.tokens(), i)) {
                all.add(new Named(field, i, i, meaning.type(), null, meaning.confidence()));
            }
        }
    }

    private static boolean startsLonger(Tokens tokens, int token) {
        return !tokens.startsUpper(token)
                || (token + 1 < tokens.size() && tokens.isLinked(token + 1) && tokens.startsUpper(token + 1));
    }

    /** Whatever the tagger saw, but for "in Paris" in a text about Anna Paris. */
    private Named mended(Named name) {
        if (name.length() > 1 || name.entry() != null) {
            return name;
        }
        Tokens tokens = name.field().tokens();
        Meaning meaning = meaning(tokens, name.first());
        boolean place = name.first() > 0 && lexicon.has(tokens, name.first() - 1, Lexicon.BEFORE_PLACE);
        return meaning == null || meaning.type() == name.type() || (place && meaning.type() == EntityType.PERSON)
                ? name
                : name.as(meaning.type(), Math.max(Named.SURE, meaning.confidence()));
    }

    private @Nullable Meaning meaning(Tokens tokens, int token) {
        if (!tokens.startsUpper(token)) {
            return null;
        }
        long word = tokens.hash(token);
        Meaning surname = surnames.get(word);
        if (surname != null) {
            return surname;
        }
        Meaning acronym = tokens.isAllUpper(token) ? acronyms.get(tokens.folded(token)) : null;
        return acronym != null ? acronym : companies.get(word);
    }

    /** Another first name in front of it makes it a relative, or a stranger. */
    private boolean isNameOfOther(Tokens tokens, int token) {
        return token > 0
                && tokens.isLinked(token)
                && tokens.startsUpper(token - 1)
                && lexicon.has(tokens, token - 1, Lexicon.GIVEN_NAME)
                && !lexicon.has(tokens, token - 1, Lexicon.NEIGHBOUR);
    }
}
