package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** After "Angela Merkel", "Merkel" alone is the same person: adds those mentions, also where the surname is a place too. */
final class Surnames {
    private static final int MIN_LETTERS = 3;

    private final Lexicon lexicon;
    private final Map<Long, Entry> persons = new HashMap<>();
    private final Set<Long> shared = new HashSet<>();

    Surnames(Lexicon lexicon, List<Match> matches) {
        this.lexicon = lexicon;
        for (Match match : matches) {
            Entry entry = match.candidates().get(0);
            if (entry.kind() == Kind.PERSON && !match.isOneWord() && match.strong()) {
                add(match.field().tokens().hash(match.last()), entry);
            }
        }
        persons.keySet().removeAll(shared);
    }

    private void add(long surname, Entry person) {
        Entry other = persons.putIfAbsent(surname, person);
        if (other != null && !other.equals(person)) {
            shared.add(surname);
        }
    }

    /** A field's matches, and the surnames beside them, in order. */
    List<Match> addTo(List<Match> matches, FieldTokens field) {
        if (persons.isEmpty()) {
            return matches;
        }
        List<Match> all = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Match match : matches) {
            if (!match.isOneWord() || !isSurname(field, match.first())) {
                all.add(match);
                for (int i = match.first(); i <= match.last(); i++) {
                    taken.add(i);
                }
            }
        }
        for (int i = 0; i < field.tokens().size(); i++) {
            if (!taken.contains(i) && isSurname(field, i)) {
                all.add(new Match(
                        field, i, i, List.of(persons.get(field.tokens().hash(i))), true));
            }
        }
        all.sort(Comparator.comparingInt(Match::first));
        return all;
    }

    private boolean isSurname(FieldTokens field, int token) {
        Tokens tokens = field.tokens();
        return persons.containsKey(tokens.hash(token))
                && tokens.length(token) >= MIN_LETTERS
                && tokens.startsUpper(token)
                && !isNameOfOther(tokens, token);
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
