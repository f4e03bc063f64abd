package io.newswire.enrich.analysis.gist;

import io.newswire.enrich.analysis.text.LongSet;
import io.newswire.enrich.analysis.text.Tokens;

/**
 * The telling words side by side that are probably a noun and what stands with it, by the small words around them: a group
 * follows an article, a preposition, a possessive, a number or the like, and what would be the object of a verb does not follow it.
 * That is wrong now and then, but needs no tagger of parts of speech.
 */
final class NounGroups {
    private static final int MAX_WORDS = 4;
    private static final int MIN_LENGTH_OF_VERB = 5;
    /** Longer words are none, and would only bloat the record. */
    private static final int MAX_LENGTH = 50;

    private static final LongSet BEFORE = words("""
            a an the these those some any each every no such same own another other several both all many few more most
            of in on at by for from into onto with without within about above across against along among around behind below
            between beyond during inside near outside over past per through throughout toward towards under upon
            my our your his her its their whose s new old long good great big small high low early late next last
            first second third two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
            hundred thousand million billion half""");

    /** What comes behind a verb rather than a noun. */
    private static final LongSet OF_VERBS = words("""
            a an the this that these those some any every no my our your his her its their him them us me it he she they we you
            to himself herself itself themselves more less""");

    /** Past forms that no ending tells, and what is counted or measured rather than told of. */
    private static final LongSet NO_NOUNS = words("""
            ate awoke beat bit blew bore bought broke brought built burnt burst came caught chose clung crept cut dealt died drank
            drew drawn drove dug fed fell felt fled flew flung forbade forgot forgave fought found froze grew ground heard held hid hit
            hung hurt kept knelt knew laid lay led left lent lit lost made meant met paid put quit ran rang read rode rose sang sank
            sat sent set shone shook shot shown shrank shut slept slid sold sought spent spoke spread sprang stole stood struck
            stuck stung swam swept swore taught threw thrust told took tore wept withdrew woke won wore wound wrote
            percent per cent percentage dollars euros pounds yen rupees kilometres miles metres kilos tonnes millions billions
            thousands hundreds thirteen fourteen fifteen sixteen seventeen eighteen nineteen sixty seventy eighty ninety""");

    /** Called for each group with its first token and one past its last. */
    interface Visitor {
        void group(int first, int end);
    }

    private final Tokens text;
    private final WordCounts counts;

    NounGroups(Tokens text, WordCounts counts) {
        this.text = text;
        this.counts = counts;
    }

    private static LongSet words(String words) {
        LongSet set = new LongSet();
        Tokens tokens = Tokens.of(words);
        for (int i = 0; i < tokens.size(); i++) {
            set.add(tokens.hash(i));
        }
        return set;
    }

    void visit(Visitor visitor) {
        for (int first = 0; first < counts.length(); ) {
            if (!isNoun(first)) {
                first++;
                continue;
            }
            int end = first + 1;
            while (end < counts.length() && goesOn(end)) {
                end++;
            }
            int last = endOfNoun(first, end);
            if (last > first && last - first <= MAX_WORDS && opens(first)) {
                visitor.group(first, last);
            }
            first = end;
        }
    }

    /** In front of a name, what the name's bearer is ends. */
    private boolean goesOn(int token) {
        return isNoun(token)
                && text.isLinked(token)
                && text.start(token) == text.end(token - 1) + 1
                && (!text.startsUpper(token) || text.startsUpper(token - 1));
    }

    private boolean isNoun(int token) {
        return counts.word(token) != WordCounts.NONE
                && text.length(token) <= MAX_LENGTH
                && !NO_NOUNS.contains(text.hash(token));
    }

    private boolean opens(int first) {
        if (first == 0 || text.startsSentence(first) || !text.isLinked(first)) {
            return true;
        }
        return BEFORE.contains(text.hash(first - 1))
                || isNumber(first - 1)
                || counts.word(first - 1) != WordCounts.NONE;
    }

    private boolean isNumber(int token) {
        return Character.isDigit(text.folded(token, 0));
    }

    /** One past the last word that is no verb and no adverb. */
    private int endOfNoun(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (endsIn(i, 'e', 'd') && !endsIn(i - 1, 'l', 'y')) {
                return i;
            }
        }
        return isBeforeObject(end) || endsIn(end - 1, 'l', 'y') || endsIn(end - 1, 'e', 'd') ? end - 1 : end;
    }

    private boolean isBeforeObject(int end) {
        return end < text.size() && text.isLinked(end) && (OF_VERBS.contains(text.hash(end)) || isNumber(end));
    }

    private boolean endsIn(int token, char secondLast, char last) {
        int length = text.length(token);
        return length >= MIN_LENGTH_OF_VERB
                && text.folded(token, length - 1) == last
                && text.folded(token, length - 2) == secondLast
                && text.folded(token, length - 3) != secondLast;
    }
}
