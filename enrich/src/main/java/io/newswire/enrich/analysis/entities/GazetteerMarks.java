package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.automaton.SequenceTrie;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.text.Tokens;
import java.util.List;

/**
 * Marks tokens with the kinds of gazetteer entries whose names stand there: of each place the longest name. A mark is a
 * bit: four for each kind, for the begin, an inner part, the end, or the whole of a name. Two more kinds are those of lists of
 * names that are linked with nothing, and only help to tell names.
 */
final class GazetteerMarks {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int PARTS = 4;
    private static final long ONE_OF_EACH = 0x111111111111L;

    /** What is also looked for without a capital. */
    static final long PLACES = kind(Kind.COUNTRY) | kind(Kind.REGION) | kind(Kind.CITY);

    /** Of names of organisations, and of other things, that are in lists without being known as anything. */
    private static final long LISTED_ORGANISATION = 1L << (KINDS.size() * PARTS);

    private static final long LISTED_OTHER = LISTED_ORGANISATION << PARTS;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    /** Marks by a gazetteer, to which it adds the listed names. */
    GazetteerMarks(Gazetteer gazetteer, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        WordLists.lines("organisation-names.txt.gz", name -> gazetteer.advise(name, LISTED_ORGANISATION));
        WordLists.lines("other-names.txt.gz", name -> gazetteer.advise(name, LISTED_OTHER));
    }

    /**
     * @param starts the tokens where a name may start
     * @param marks to add to, padded as those of {@link TokenTraits}
     */
    void mark(Tokens tokens, boolean cased, boolean[] starts, long[] marks) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!starts[i]) {
                continue;
            }
            boolean lower = cased && tokens.isCased(i) && !tokens.startsUpper(i);
            if (lower ? gazetteer.mayStartPlace(tokens, i) : gazetteer.mayStart(tokens, i)) {
                markFrom(tokens, i, marks, lower ? PLACES : -1L);
            }
        }
    }

    private void markFrom(Tokens tokens, int first, long[] marks, long asked) {
        SequenceTrie trie = gazetteer.trie();
        int last = first;
        int longest = first;
        long kinds = 0;
        int state = trie.step(SequenceTrie.ROOT, tokens.hash(first));
        while (state != SequenceTrie.NONE) {
            long here = gazetteer.kinds(state) & asked;
            if ((here & kind(Kind.COUNTRY)) != 0 && lexicon.has(tokens, last, Lexicon.NATIONALITY)) {
                here ^= kind(Kind.COUNTRY);
            }
            if (here != 0) {
                kinds = here;
                longest = last;
            }
            last++;
            if (last == tokens.size() || !(tokens.isLinked(last) || tokens.followsComma(last))) {
                break;
            }
            state = trie.step(state, tokens.hash(last));
        }
        if (kinds != 0 && (asked == -1 || longest > first || !lexicon.has(tokens, first, Lexicon.ORDINARY))) {
            put(marks, first, longest, kinds);
        }
    }

    private static void put(long[] marks, int first, int last, long kinds) {
        if (first == last) {
            marks[first + TokenTraits.PAD] |= kinds << Label.ONLY;
            return;
        }
        marks[first + TokenTraits.PAD] |= kinds << Label.BEGIN;
        for (int i = first + 1; i < last; i++) {
            marks[i + TokenTraits.PAD] |= kinds << Label.INSIDE;
        }
        marks[last + TokenTraits.PAD] |= kinds << Label.LAST;
    }

    /** The mark of a kind, without its part. */
    static long kind(Kind kind) {
        return 1L << (KINDS.indexOf(kind) * PARTS);
    }

    /** The kinds alone, whatever the part. */
    static long kinds(long marks) {
        return (marks | marks >>> 1 | marks >>> 2 | marks >>> 3) & ONE_OF_EACH;
    }
}
