package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;

/** What is known of words beside names: the lists that have them. A list is a resource of words parted by blanks. */
final class Lexicon {
    /** First names of people. */
    static final int GIVEN_NAME = 1;
    /** First names from all the world, many of which are other words, too. */
    static final int WORLD_GIVEN_NAME = 1 << 1;
    /** Family names. */
    static final int SURNAME = 1 << 2;
    /** Words of everyday language that are also names, such as reading, nice and target. */
    static final int ORDINARY = 1 << 3;
    /** Words that stand with a capital beside a name without being part of it: titles, days, and starts of sentences. */
    static final int NEIGHBOUR = 1 << 4;
    /** What people and things are called after their country, people or religion. */
    static final int NATIONALITY = 1 << 5;
    /** Words in the names of organisations, such as ministry. */
    static final int ORGANISATION_WORD = 1 << 6;
    /** Words in the names of places, such as river. */
    static final int PLACE_NOUN = 1 << 7;
    /** Titles, offices and trades in front of a person's name. */
    static final int ROLE = 1 << 8;
    /** Words in front of which a place is likely. */
    static final int BEFORE_PLACE = 1 << 9;
    /** Words of reports on sport. */
    static final int SPORT = 1 << 10;
    /** Bits there are. */
    static final int BITS = 11;

    /** What is also asked of words without a capital: small enough for the processor's cache. */
    private static final int COMMON = ROLE | SPORT;

    private final WordBits words = new WordBits();
    private final WordBits commonWords = new WordBits();

    private Lexicon() {}

    static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        lexicon.add("given-names.txt.gz", GIVEN_NAME);
        lexicon.add("world-given-names.txt.gz", WORLD_GIVEN_NAME);
        lexicon.add("surnames.txt.gz", SURNAME);
        lexicon.add("ordinary-words.txt", ORDINARY);
        lexicon.add("neighbour-words.txt", NEIGHBOUR);
        lexicon.add("nationality-words.txt", NATIONALITY);
        lexicon.add("organisation-words.txt", ORGANISATION_WORD);
        lexicon.add("place-nouns.txt", PLACE_NOUN);
        lexicon.add("role-words.txt", ROLE);
        lexicon.add("place-words.txt", BEFORE_PLACE);
        lexicon.add("sport-words.txt", SPORT);
        return lexicon;
    }

    /** Whether a list has a token. */
    boolean has(Tokens tokens, int token, int list) {
        return (words.bits(tokens.hash(token)) & list) != 0;
    }

    /** The lists that have a token. */
    int lists(Tokens tokens, int token) {
        return words.bits(tokens.hash(token));
    }

    /** Those of them that words without a capital are looked up in, too: {@link #ROLE} and {@link #SPORT}. */
    int commonLists(Tokens tokens, int token) {
        return commonWords.bits(tokens.hash(token));
    }

    private void add(String name, int list) {
        WordLists.lines(name, line -> addAll(line, list));
    }

    private void addAll(String line, int list) {
        Tokens tokens = Tokens.of(line);
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.hash(i), list);
            if ((list & COMMON) != 0) {
                commonWords.add(tokens.hash(i), list);
            }
        }
    }
}
