package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import java.util.BitSet;

/**
 * Tells names that stand for themselves from those that are part of a longer name which the gazetteer does not have: the
 * Chicago of "Chicago Tribune", the London of "Jack London". A neighbour with a capital makes it part of a longer name,
 * unless it is a name itself, or a word that often stands so (a title, a day, a direction).
 */
final class NameBounds {
    private final Lexicon lexicon;
    private final BitSet named = new BitSet();
    private final boolean nounsAreLowerCase;

    /** @param nounsAreLowerCase false for a language that writes all nouns with a capital */
    NameBounds(Lexicon lexicon, boolean nounsAreLowerCase) {
        this.lexicon = lexicon;
        this.nounsAreLowerCase = nounsAreLowerCase;
    }

    /** Notes that these tokens of the field are a name. */
    void add(int first, int last) {
        named.set(first, last + 1);
    }

    boolean holds(Match match) {
        return !match.isOneWord() || !(joinsBefore(match) || joinsAfter(match));
    }

    /** Whether the word in front of it is part of the name, too. */
    boolean joinsBefore(Match match) {
        Tokens tokens = match.field().tokens();
        int before = match.first() - 1;
        if (before < 0 || !tokens.isLinked(match.first()) || isFree(tokens, before)) {
            return false;
        }
        return lexicon.has(tokens, before, Lexicon.GIVEN_NAME)
                || (nounsAreLowerCase && match.field().capitalTells(before));
    }

    /** Whether the word behind it is part of the name, too. */
    boolean joinsAfter(Match match) {
        Tokens tokens = match.field().tokens();
        int after = match.last() + 1;
        if (after >= tokens.size() || !tokens.isLinked(after) || isFree(tokens, after)) {
            return false;
        }
        return lexicon.has(tokens, match.first(), Lexicon.GIVEN_NAME)
                || (nounsAreLowerCase
                        && match.field().capitalTells(after)
                        && !lexicon.has(tokens, after, Lexicon.GIVEN_NAME));
    }

    /** Whether a token stands beside a name without being part of it. */
    private boolean isFree(Tokens tokens, int token) {
        return named.get(token) || !tokens.startsUpper(token) || lexicon.has(tokens, token, Lexicon.NEIGHBOUR);
    }
}
