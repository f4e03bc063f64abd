package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * After "Anna Berg", "Berg" alone is her, and after "Marlow Systems Inc.", "Marlow" is the company: adds the places of
 * such names that the tagger passed over, or took for something else.
 */
final class ShortNames {
    private static final int MIN_LETTERS = 3;
    /** A surname without its first name is less sure than the full name. */
    private static final double SHARE = 0.9;

    private static final Set<String> COMPANY_FORMS = Set.of("inc", "corp", "ltd", "plc", "llc", "gmbh");

    private final Lexicon lexicon;
    /** How sure the companies' full names are, by the hash of the first word. */
    private final Map<Long, Double> companies = new HashMap<>();
    /** How sure the full names are, by the hash of the surname. */
    private final Map<Long, Double> surnames = new HashMap<>();

    /** @param names of the whole document */
    ShortNames(Lexicon lexicon, List<Named> names) {
        this.lexicon = lexicon;
        for (Named name : names) {
            Tokens tokens = name.field().tokens();
            if (name.type() == EntityType.PERSON
                    && name.length() > 1
                    && tokens.length(name.last()) >= MIN_LETTERS
                    && !lexicon.has(tokens, name.last(), Lexicon.ORDINARY)) {
                surnames.merge(tokens.hash(name.last()), name.confidence(), Math::max);
            } else if (isCompany(name)) {
                companies.merge(tokens.hash(name.first()), name.confidence(), Math::max);
            }
        }
    }

    private boolean isCompany(Named name) {
        Tokens tokens = name.field().tokens();
        return name.type() == EntityType.ORGANISATION
                && name.length() > 1
                && tokens.length(name.first()) >= MIN_LETTERS
                && COMPANY_FORMS.contains(tokens.folded(name.last()))
                && !lexicon.has(tokens, name.first(), Lexicon.ORDINARY);
    }

    /** The names of a field, in order, with the lone surnames beside them. */
    List<Named> addTo(FieldTokens field, List<Named> names) {
        if (surnames.isEmpty() && companies.isEmpty()) {
            return names;
        }
        List<Named> all = new ArrayList<>();
        int token = 0;
        for (Named name : names) {
            add(field, token, name.first(), all);
            all.add(asCompany(name));
            token = name.last() + 1;
        }
        add(field, token, field.tokens().size(), all);
        return all;
    }

    /** A lone name that is the first word of a company's, and no surname here, is the company, whatever the tagger saw. */
    private Named asCompany(Named name) {
        long word = name.field().tokens().hash(name.first());
        Double confidence = companies.get(word);
        return confidence == null || name.length() > 1 || name.entry() != null || surnames.containsKey(word)
                ? name
                : new Named(name.field(), name.first(), name.last(), EntityType.ORGANISATION, null, confidence * SHARE);
    }

    private void add(FieldTokens field, int from, int to, List<Named> all) {
        Tokens tokens = field.tokens();
        for (int i = from; i < to; i++) {
            if (!tokens.startsUpper(i)) {
                continue;
            }
            Double confidence = surnames.get(tokens.hash(i));
            if (confidence != null && !isNameOfOther(tokens, i)) {
                all.add(new Named(field, i, i, EntityType.PERSON, null, confidence * SHARE));
                continue;
            }
            Double company = companies.get(tokens.hash(i));
            if (company != null) {
                all.add(new Named(field, i, i, EntityType.ORGANISATION, null, company * SHARE));
            }
        }
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
