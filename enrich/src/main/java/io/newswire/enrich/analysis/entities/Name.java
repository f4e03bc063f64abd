package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A name of an entry, with what it demands of the way it is written.
 *
 * @param capitals for each word, what is asked of it
 * @param languages of the texts it is looked for in; empty for all
 */
record Name(Entry entry, List<Capitals> capitals, List<String> languages) {
    /** What is asked of a word of a text. */
    enum Capitals {
        NONE,
        START,
        ALL
    }

    /** From this many letters on, an acronym may be written as a word: Nato, Unesco. */
    private static final int MIN_WORDLIKE_ACRONYM = 4;

    static Name of(Entry entry, Tokens words, List<String> languages) {
        List<Capitals> capitals = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            capitals.add(words.isAllUpper(i) ? Capitals.ALL : words.startsUpper(i) ? Capitals.START : Capitals.NONE);
        }
        return new Name(entry, List.copyOf(capitals), languages);
    }

    boolean isFor(String language) {
        return languages.isEmpty() || languages.contains(language);
    }

    /** Whether the words from a place on are written as the name asks. */
    boolean isWrittenSo(Tokens tokens, int first) {
        for (int i = 0; i < capitals.size(); i++) {
            if (!isWrittenSo(tokens, first + i, capitals.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWrittenSo(Tokens tokens, int token, Capitals asked) {
        if (!tokens.isCased(token)) {
            return true;
        }
        return switch (asked) {
            case NONE -> true;
            case START -> tokens.startsUpper(token);
            case ALL ->
                tokens.isAllUpper(token) || (tokens.startsUpper(token) && tokens.length(token) >= MIN_WORDLIKE_ACRONYM);
        };
    }
}
