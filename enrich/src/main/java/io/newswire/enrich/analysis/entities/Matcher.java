package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.automaton.SequenceTrie;
import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the names of the gazetteer in a field: at each place the longest one, none overlapping. */
final class Matcher {
    private static final double WELL_KNOWN = 0.5;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final @Nullable ImportedNames imported;

    /** @param imported names that are looked for beside those of the gazetteer */
    Matcher(Gazetteer gazetteer, Lexicon lexicon, @Nullable ImportedNames imported) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.imported = imported;
    }

    List<Match> match(FieldTokens field, String language) {
        List<Match> found = new ArrayList<>();
        int token = 0;
        while (token < field.tokens().size()) {
            Match match = gazetteer.mayStart(field.tokens(), token) ? longest(field, token, language) : null;
            if (imported != null) {
                match = imported.orLonger(match, field, token, language);
            }
            if (match != null) {
                found.add(match);
                token = match.last();
            }
            token++;
        }
        NameBounds bounds = new NameBounds(lexicon, !language.equals("de"));
        found.forEach(match -> bounds.add(match.first(), match.last()));
        return found.stream().filter(bounds::holds).toList();
    }

    /** The entries that have just this name. */
    List<Entry> named(FieldTokens field, int first, int last, String language) {
        List<Entry> known = known(field, first, last, language);
        return imported == null ? known : imported.addTo(known, field, first, last, language);
    }

    private List<Entry> known(FieldTokens field, int first, int last, String language) {
        Tokens tokens = field.tokens();
        if (!gazetteer.mayStart(tokens, first)) {
            return List.of();
        }
        int state = SequenceTrie.ROOT;
        for (int i = first; i <= last && state != SequenceTrie.NONE; i++) {
            state = gazetteer.trie().step(state, tokens.hash(i));
        }
        if (state == SequenceTrie.NONE) {
            return List.of();
        }
        List<Entry> named = new ArrayList<>();
        for (Name name : gazetteer.names(state)) {
            if (name.isFor(language)
                    && (!field.capitalsTell() || name.isWrittenSo(tokens, first))
                    && !named.contains(name.entry())) {
                named.add(name.entry());
            }
        }
        return named;
    }

    private @Nullable Match longest(FieldTokens field, int first, String language) {
        Tokens tokens = field.tokens();
        SequenceTrie trie = gazetteer.trie();
        Match longest = null;
        int last = first;
        int state = trie.step(SequenceTrie.ROOT, tokens.hash(first));
        while (state != SequenceTrie.NONE) {
            List<Entry> candidates = candidates(gazetteer.names(state), tokens, first, last, language);
            if (!candidates.isEmpty()) {
                longest = new Match(field, first, last, candidates, isStrong(field, first, last));
            }
            last++;
            if (last == tokens.size() || !(tokens.isLinked(last) || tokens.followsComma(last))) {
                break;
            }
            state = trie.step(state, tokens.hash(last));
        }
        return longest;
    }

    private List<Entry> candidates(List<Name> names, Tokens tokens, int first, int last, String language) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Entry> candidates = new ArrayList<>(names.size());
        for (Name name : names) {
            if (name.isFor(language)
                    && name.isWrittenSo(tokens, first)
                    && (first < last || canStandAlone(name.entry(), tokens, first))
                    && !candidates.contains(name.entry())) {
                candidates.add(name.entry());
            }
        }
        return candidates;
    }

    /**
     * One everyday word, or one first name, means only what nearly everyone knows by it; clubs often have such names, and
     * are looked for in texts about sport alone.
     */
    private boolean canStandAlone(Entry entry, Tokens tokens, int token) {
        return entry.prominence() >= WELL_KNOWN
                || entry.kind() == Kind.CLUB
                || !(lexicon.has(tokens, token, Lexicon.ORDINARY) || lexicon.has(tokens, token, Lexicon.GIVEN_NAME));
    }

    /** A name is strong where a word of it is no everyday word, or has a capital that it would not have as one. */
    private boolean isStrong(FieldTokens field, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!lexicon.has(field.tokens(), i, Lexicon.ORDINARY) || field.capitalTells(i)) {
                return true;
            }
        }
        return false;
    }
}
