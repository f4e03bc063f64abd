package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.automaton.SequenceStarts;
import io.newswire.enrich.analysis.automaton.SequenceTrie;
import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Entry.Alias;
import io.newswire.enrich.analysis.knowledge.NameWords;
import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All names of all entries in one automaton. */
final class Gazetteer {
    /** The prominence of towns of 15,000 people and fewer. */
    private static final double SMALLEST_TOWNS = 0.05;

    private static final int START_BITS = 19;

    private final SequenceTrie trie = new SequenceTrie();
    private final List<List<Name>> names = new ArrayList<>();
    private long[] kinds = new long[1];
    private final SequenceStarts starts = new SequenceStarts(START_BITS);
    private final SequenceStarts startsOfPlaces = new SequenceStarts(START_BITS);

    Gazetteer(List<Entry> entries) {
        for (Entry entry : entries) {
            add(entry, entry.name(), List.of());
            for (Alias alias : entry.aliases()) {
                add(entry, alias.text(), alias.languages());
            }
        }
    }

    SequenceTrie trie() {
        return trie;
    }

    /** Whether a name may start at this word: false is certain. */
    boolean mayStart(Tokens tokens, int first) {
        return starts.mayBeAt(tokens, first);
    }

    /** Whether the name of a place may: false is certain. */
    boolean mayStartPlace(Tokens tokens, int first) {
        return startsOfPlaces.mayBeAt(tokens, first);
    }

    /** The names that end in a state. */
    List<Name> names(int state) {
        return state < names.size() ? names.get(state) : List.of();
    }

    private void add(Entry entry, String name, List<String> languages) {
        Tokens words = Tokens.of(name);
        if (!NameWords.canBeFound(words)) {
            return;
        }
        int state = extend(words);
        if ((GazetteerMarks.kind(entry.kind()) & GazetteerMarks.PLACES) != 0) {
            startsOfPlaces.add(words);
        }
        while (names.size() <= state) {
            names.add(List.of());
        }
        names.set(state, with(names.get(state), Name.of(entry, words, languages)));
        if (isTelling(entry) && (languages.isEmpty() || languages.contains("en"))) {
            mark(state, GazetteerMarks.kind(entry.kind()));
        }
    }

    /** Adds a name that only marks words, and is linked with nothing. */
    void advise(String name, long kind) {
        Tokens words = Tokens.of(name);
        if (NameWords.canBeFound(words)) {
            mark(extend(words), kind);
        }
    }

    private int extend(Tokens words) {
        starts.add(words);
        int state = SequenceTrie.ROOT;
        for (int i = 0; i < words.size(); i++) {
            state = trie.extend(state, words.hash(i));
        }
        return state;
    }

    private void mark(int state, long kind) {
        if (state >= kinds.length) {
            kinds = Arrays.copyOf(kinds, Math.max(state + 1, kinds.length * 2));
        }
        kinds[state] |= kind;
    }

    /**
     * Whether its names help to tell names from other words: those of the smallest towns are those of people and things,
     * too, and people who are known by no identifier are told better by the words around them than by a list of the famous.
     */
    private static boolean isTelling(Entry entry) {
        return switch (entry.kind()) {
            case CITY -> entry.prominence() > SMALLEST_TOWNS;
            case PERSON -> entry.id() != null;
            default -> true;
        };
    }

    /** The kinds of the entries that have a name which ends in a state, as {@link GazetteerMarks#kind} has them. */
    long kinds(int state) {
        return state < kinds.length ? kinds[state] : 0;
    }

    private static List<Name> with(List<Name> names, Name name) {
        List<Name> longer = new ArrayList<>(names);
        longer.add(name);
        return List.copyOf(longer);
    }
}
