package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** After "Anna Berg", "Berg" alone is her: adds the places of surnames that the tagger passed over. */
final class LoneSurnames {
    private static final int MIN_LETTERS = 3;
    /** A surname without its first name is less sure than the full name. */
    private static final double SHARE = 0.9;

    private final Lexicon lexicon;
    /** How sure the full names are, by the hash of the surname. */
    private final Map<Long, Double> surnames = new HashMap<>();

    /** @param names of the whole document */
    LoneSurnames(Lexicon lexicon, List<Named> names) {
        this.lexicon = lexicon;
        for (Named name : names) {
            Tokens tokens = name.field().tokens();
            if (name.type() == EntityType.PERSON
                    && name.length() > 1
                    && tokens.length(name.last()) >= MIN_LETTERS
                    && !lexicon.has(tokens, name.last(), Lexicon.ORDINARY)) {
                surnames.merge(tokens.hash(name.last()), name.confidence(), Math::max);
            }
        }
    }

    /** The names of a field, in order, with the lone surnames beside them. */
    List<Named> addTo(FieldTokens field, List<Named> names) {
        if (surnames.isEmpty()) {
            return names;
        }
        List<Named> all = new ArrayList<>();
        int token = 0;
        for (Named name : names) {
            add(field, token, name.first(), all);
            all.add(name);
            token = name.last() + 1;
        }
        add(field, token, field.tokens().size(), all);
        return all;
    }

    private void add(FieldTokens field, int from, int to, List<Named> all) {
        for (int i = from; i < to; i++) {
            Double confidence = surnames.get(field.tokens().hash(i));
            if (confidence != null && field.tokens().startsUpper(i) && !isNameOfOther(field.tokens(), i)) {
                all.add(new Named(field, i, i, EntityType.PERSON, null, confidence * SHARE));
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
