package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.knowledge.NameWords;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile.Candidate;
import io.newswire.enrich.analysis.knowledge.file.NameHash;
import io.newswire.enrich.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of imported knowledge. A thing that is built in, too, is the built-in one; one that was edited has the names
 * that it was edited to have, and no others.
 */
final class ImportedNames {
    /** Where names are found by their words alone, fewer than these could be anything. */
    private static final int LEAST_WORDS_ALONE = 2;

    private final KnowledgeFile file;
    private final Map<String, Entry> builtIn = new HashMap<>();
    private final Set<Entry> edited;
    private final Set<String> editedIds = new HashSet<>();

    /** @param knowledge all that is known beside the file */
    ImportedNames(KnowledgeFile file, Knowledge knowledge) {
        this.file = file;
        this.edited = Set.copyOf(knowledge.edited());
        for (Entry entry : knowledge.entries()) {
            if (entry.id() != null) {
                builtIn.put(entry.id(), entry);
            }
        }
        for (Entry entry : edited) {
            if (entry.id() != null) {
                editedIds.add(entry.id());
            }
        }
    }

    /** The entries that are known to have a name, and those imported that have just this name. */
    List<Entry> addTo(List<Entry> known, FieldTokens field, int first, int last, String language) {
        List<Candidate> candidates = named(field.tokens(), first, last);
        if (candidates.isEmpty()) {
            return known;
        }
        List<Entry> all = new ArrayList<>(known);
        for (Candidate candidate : candidates) {
            Name name = Name.of(candidate.entry(), candidate.words(), candidate.languages());
            if (name.isFor(language) && (!field.capitalsTell() || name.isWrittenSo(field.tokens(), first))) {
                add(candidate, all);
            }
        }
        return all;
    }

    /**
     * The match, or that of a longer imported name from the same token on. For languages where names are found by their words
     * alone: an imported name there is two words at least, all with a capital that tells, as the name has them.
     */
    @Nullable
    Match orLonger(@Nullable Match match, FieldTokens field, int first, String language) {
        Tokens tokens = field.tokens();
        int least = match == null ? first + LEAST_WORDS_ALONE - 1 : match.last() + 1;
        Match longest = match;
        long hash = NameHash.START;
        for (int i = first; i < tokens.size() && i < first + NameWords.MOST && mayGoOn(field, first, i); i++) {
            hash = NameHash.next(hash, tokens.hash(i));
            if (i >= least && i > first && tokens.startsUpper(i)) {
                List<Entry> entries = alone(file.named(hash, tokens, first, i), tokens, first, language);
                longest = entries.isEmpty() ? longest : new Match(field, first, i, entries, true);
            }
        }
        return longest;
    }

    private static boolean mayGoOn(FieldTokens field, int first, int token) {
        return field.capitalsTell()
                && field.tokens().startsUpper(first)
                && (token == first || field.tokens().isLinked(token));
    }

    private List<Entry> alone(List<Candidate> candidates, Tokens tokens, int first, String language) {
        List<Entry> entries = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Name name = Name.of(candidate.entry(), candidate.words(), candidate.languages());
            boolean capitals = !name.capitals().contains(Name.Capitals.NONE);
            if (capitals && name.isFor(language) && name.isWrittenSo(tokens, first)) {
                add(candidate, entries);
            }
        }
        return entries;
    }

    private List<Candidate> named(Tokens tokens, int first, int last) {
        if (last - first >= NameWords.MOST) {
            return List.of();
        }
        long hash = NameHash.START;
        for (int i = first; i <= last; i++) {
            hash = NameHash.next(hash, tokens.hash(i));
        }
        return file.named(hash, tokens, first, last);
    }

    private void add(Candidate candidate, List<Entry> entries) {
        Entry known = known(candidate);
        if (known != null) {
            if (!edited.contains(known) && !entries.contains(known)) {
                entries.add(known);
            }
        } else if (!isEdited(candidate) && entries.stream().noneMatch(each -> isSame(each, candidate.entry()))) {
            entries.removeIf(each -> isNameless(each, candidate.entry()));
            entries.add(candidate.entry());
        }
    }

    private @Nullable Entry known(Candidate candidate) {
        Entry known = builtIn.get(String.valueOf(candidate.entry().id()));
        return known != null ? known : builtIn.get(String.valueOf(candidate.otherId()));
    }

    private boolean isEdited(Candidate candidate) {
        return editedIds.contains(String.valueOf(candidate.entry().id()))
                || editedIds.contains(String.valueOf(candidate.otherId()));
    }

    /** GeoNames and Wikidata number states apart, but a country has one of a name. */
    private static boolean isSame(Entry one, Entry other) {
        boolean region = one.kind() == Kind.REGION && other.kind() == Kind.REGION;
        return one.equals(other)
                || (region && one.country() != null && one.country().equals(other.country()));
    }

    /** A built-in thing without an identifier gives way to one of its name and kind that has one. */
    private boolean isNameless(Entry one, Entry imported) {
        return one.id() == null
                && imported.id() != null
                && one.kind().type() == imported.kind().type()
                && !edited.contains(one);
    }
}
